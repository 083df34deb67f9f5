import type { ReadScope } from '@/db/scoped'
import { readTable } from './archive/read-table'
import type { CsvRecord } from './domain/parse'
import { openBytes } from './queries/open-bytes'
import { readChunks } from './queries/read-chunks'
import { readRecords } from './read-records'
import type { Recognition } from './recognition'

/** The records of a stored file, whatever it came as, a piece at a time. */
export async function* openRecords(
  scope: ReadScope,
  batchId: string,
  recognition: Recognition,
): AsyncGenerator<CsvRecord[]> {
  const { container } = recognition
  if (container === undefined) yield* readRecords(readChunks(scope, batchId), recognition)
  else yield* readTable(await openBytes(scope, batchId), container)
}
