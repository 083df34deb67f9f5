import { DELIMITERS, type Delimiter } from './delimiters'
import { createCsvParser } from './parse'
import type { RowEnds } from './scan-record'

export type Newline = 'lf' | 'crlf' | 'cr' | 'mixed' | 'none'

export type DelimiterCandidate = { delimiter: Delimiter; columns: number; share: number }

/**
 * `sep_line`: Excel's `sep=;` first line. `consistent`: the delimiter that cuts most rows (`share`, 0 to 1) into the same
 * number of `columns`; `candidates` holds the figures of the four. `single_column`: none cuts anything.
 */
export type DelimiterResult = {
  delimiter: Delimiter
  reason: 'sep_line' | 'consistent' | 'single_column'
  columns: number
  share: number
  candidates: DelimiterCandidate[]
}

const MAX_ROWS = 300
const SEP_LINE = /^\ufeff?sep=([,;\t|])\r?(?:\n|$)/i
const COLUMN_BONUS = 0.02
const MAX_BONUS_COLUMNS = 10

/** Counts the line ends of a sample, inside quotes too: a whole file seldom mixes them. */
export function detectNewline(sample: string): { newline: Newline; rowEnds: RowEnds } {
  const crlf = sample.split('\r\n').length - 1
  const lf = sample.split('\n').length - 1 - crlf
  const cr = sample.split('\r').length - 1 - crlf - (sample.endsWith('\r') ? 1 : 0)
  const rowEnds: RowEnds = cr > lf + crlf || (cr > 0 && lf + crlf === 0) ? 'any' : 'lf'
  if (crlf + lf + cr === 0)
    return { newline: sample.endsWith('\r') ? 'cr' : 'none', rowEnds: sample.endsWith('\r') ? 'any' : 'lf' }
  if (rowEnds === 'any') return { newline: lf + crlf > 0 ? 'mixed' : 'cr', rowEnds }
  if (crlf > 0 && lf > 0) return { newline: 'mixed', rowEnds }
  return { newline: crlf > 0 ? 'crlf' : 'lf', rowEnds }
}

function measure(
  sample: string,
  delimiter: Delimiter,
  rowEnds: RowEnds,
  complete: boolean,
): DelimiterCandidate {
  const parser = createCsvParser({ delimiter, rowEnds })
  const records = parser.push(sample)
  if (complete || records.length === 0) records.push(...parser.end())
  const rows = records.slice(0, MAX_ROWS)
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  let columns = 1
  let most = 0
  for (const [width, count] of widths) {
    if (width > 1 && (count > most || (count === most && width > columns))) {
      columns = width
      most = count
    }
  }
  return { delimiter, columns, share: rows.length === 0 ? 0 : most / rows.length }
}

function score(candidate: DelimiterCandidate): number {
  return candidate.share * (1 + COLUMN_BONUS * Math.min(candidate.columns, MAX_BONUS_COLUMNS))
}

/**
 * Decides the delimiter from the start of the file, quotes respected. `complete` says that the sample is the whole file (else
 * its last, perhaps cut, row is left out). A file of one column is read with a comma.
 */
export function detectDelimiter(sample: string, complete = false): DelimiterResult {
  const { rowEnds } = detectNewline(sample)
  const candidates = DELIMITERS.map(delimiter => measure(sample, delimiter, rowEnds, complete))
  const named = DELIMITERS.find(delimiter => delimiter === SEP_LINE.exec(sample)?.[1])
  const best = candidates.reduce((a, b) => (score(b) > score(a) ? b : a))
  if (named !== undefined) {
    const found = candidates.find(candidate => candidate.delimiter === named) ?? best
    return { ...found, delimiter: named, reason: 'sep_line', candidates }
  }
  if (best.share === 0) return { delimiter: ',', reason: 'single_column', columns: 1, share: 1, candidates }
  return { ...best, reason: 'consistent', candidates }
}
