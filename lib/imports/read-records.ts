import { createDecoder } from './domain/decode'
import { columnBounds } from './domain/header'
import { type CsvRecord, createCsvParser } from './domain/parse'
import type { Recognition } from './recognition'

type Dialect = Pick<Recognition, 'encoding' | 'delimiter' | 'rowEnds' | 'escapes' | 'headerLine' | 'columns'>

/** Lets timers and other requests in between two pieces of a file that is parsed without waiting. */
const breathe = () => new Promise<void>(resolve => setImmediate(resolve))

/** The records below the header, a piece of the file at a time, in steady memory. */
export async function* readRecords(
  pieces: AsyncIterable<Uint8Array>,
  { encoding, delimiter, rowEnds, escapes = false, headerLine, columns }: Dialect,
): AsyncGenerator<CsvRecord[]> {
  const decoder = createDecoder(encoding.encoding)
  const parser = createCsvParser({ delimiter, rowEnds, escapes, headerLine, ...columnBounds([...columns]) })
  for await (const piece of pieces) {
    yield parser.push(decoder.push(piece))
    await breathe()
  }
  yield parser.push(decoder.end())
  yield parser.end()
}
