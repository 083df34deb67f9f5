import { isBlank } from './domain/blank'
import { createDecoder } from './domain/decode'
import { detectDelimiter, detectNewline } from './domain/delimiter'
import type { EncodingResult } from './domain/encoding'
import { detachText } from './domain/fold-text'
import { type Column, columnBounds, detectHeader, nameColumns } from './domain/header'
import { escapesQuotes } from './domain/linkedin-archive'
import { type CsvRecord, createCsvParser } from './domain/parse'
import { ColumnProfile, type ColumnProfileResult } from './domain/profile'
import { isKnownHeader, recogniseKind } from './domain/recognise-kind'
import type { Container, Recognition } from './recognition'

const sampleLength = 256 * 1024
const sampleRecords = 300
const previewRows = 20
/** Of a column with more different values than a profile keeps, so many stay as examples. */
const examples = 20

/** What is read off the file alone; the suggestions come with a kind. */
export type FileFacts = Omit<Recognition, 'suggestions' | 'crm'>

/** Recognises a file in one pass over its pieces, its encoding known; every column is judged by all of its values. */
export async function recogniseFile(
  pieces: AsyncIterable<Uint8Array>,
  encoding: EncodingResult,
): Promise<FileFacts> {
  const decoder = createDecoder(encoding.encoding)
  const reader = new ColumnReader(encoding)
  for await (const piece of pieces) {
    reader.push(decoder.push(piece))
    await new Promise<void>(resolve => setImmediate(resolve))
  }
  reader.push(decoder.end())
  return reader.end()
}

class ColumnReader {
  private sample = ''
  private started: ReturnType<typeof startReading> | null = null

  constructor(private readonly encoding: EncodingResult) {}

  push(text: string): void {
    if (this.started !== null) this.started.take(this.started.parser.push(text))
    else {
      this.sample += text
      if (this.sample.length >= sampleLength) this.start(false)
    }
  }

  private start(complete: boolean) {
    const started = startReading(this.sample, complete)
    this.sample = ''
    this.started = started
    return started
  }

  end(): FileFacts {
    const started = this.started ?? this.start(true)
    started.take(started.parser.end())
    return { encoding: this.encoding, ...started.facts() }
  }
}

function startReading(sample: string, complete: boolean) {
  const found = detectDelimiter(sample, complete)
  const { newline, rowEnds } = detectNewline(sample)
  const { delimiter, reason, columns: width, share } = found
  const first = createCsvParser({ delimiter, rowEnds })
  const records = [...first.push(sample), ...(complete ? first.end() : [])].slice(0, sampleRecords)
  const header = detectHeader(records, isKnownHeader)
  const headerLine = header.line ?? header.skipped.at(-1) ?? null
  const escapes = escapesQuotes(header.columns.map(({ given }) => given))
  const parser = createCsvParser({ delimiter, rowEnds, escapes, headerLine, ...columnBounds(header.columns) })
  const kept = profileColumns(header.columns.length)
  kept.take(parser.push(sample))

  const facts = (): Omit<FileFacts, 'encoding'> => ({
    delimiter,
    delimiterEvidence: { reason, columns: width, share },
    newline,
    rowEnds,
    ...(escapes ? { escapes } : {}),
    headerLine,
    headerReason: header.reason,
    skippedLines: header.skipped,
    kindGuess: recogniseKind(header.columns.map(({ given }) => given)).kind,
    ...kept.facts(header.columns),
  })
  return { parser, take: kept.take, facts }
}

/** Recognises a table whose columns are known: rows out of an archive. */
export async function recogniseTable(
  { container, columns: names }: { readonly container: Container; readonly columns: readonly string[] },
  records: AsyncIterable<readonly CsvRecord[]>,
  encoding: EncodingResult,
): Promise<FileFacts> {
  const columns = nameColumns([...names])
  const kept = profileColumns(columns.length)
  for await (const batch of records) {
    kept.take(batch)
    await new Promise<void>(resolve => setImmediate(resolve))
  }
  return {
    ...{
      encoding,
      container,
      delimiter: ',',
      newline: 'crlf',
      rowEnds: 'lf',
      headerLine: 1,
      skippedLines: [],
    },
    ...{
      headerReason: 'known_names',
      kindGuess: container === 'archive' ? 'linkedin' : 'linkedin-analytics',
    },
    delimiterEvidence: { reason: 'consistent', columns: columns.length, share: 1 },
    ...kept.facts(columns),
  }
}

/** Judges every column by all of its values. */
function profileColumns(width: number) {
  const profiles = Array.from({ length: width }, () => new ColumnProfile())
  const preview: { line: number; cells: string[] }[] = []
  let rows = 0
  const take = (batch: readonly CsvRecord[]) => {
    for (const { line, cells } of batch) {
      if (cells.every(isBlank)) continue
      rows += 1
      if (preview.length < previewRows) preview.push({ line, cells: cells.map(detachText) })
      for (const [index, profile] of profiles.entries()) profile.push(cells[index] ?? '', line)
    }
  }
  const facts = (columns: readonly Column[]): Pick<FileFacts, 'columns' | 'rows' | 'preview'> => ({
    columns: columns.map((column, index) => ({
      ...column,
      profile: trim((profiles[index] ?? new ColumnProfile()).result()),
    })),
    rows,
    preview,
  })
  return { take, facts }
}

const trim = (profile: ColumnProfileResult): ColumnProfileResult =>
  profile.distinctComplete ? profile : { ...profile, distinct: profile.distinct.slice(0, examples) }
