import { ANALYTICS_COLUMNS } from '../domain/linkedin-analytics'
import { ARCHIVE_COLUMNS } from '../domain/linkedin-archive'
import type { CsvRecord } from '../domain/parse'
import type { Container } from '../recognition'
import { ArchiveRefusal } from './archive-refusal'
import { type ByteSource, openZip } from './open-zip'
import { partsOf, readParts } from './read-parts'
import { hasWorkbook, readAnalytics } from './read-workbook'

/** What a ZIP is taken for, with the columns of the one table it is brought into. */
export interface ArchiveTable {
  readonly container: Container
  readonly columns: readonly string[]
}

/** A ZIP as one table. Throws an ArchiveRefusal when it cannot be opened, or holds nothing that an import reads. */
export async function findTable(source: ByteSource): Promise<ArchiveTable> {
  const entries = await openZip(source)
  if (hasWorkbook(entries)) {
    await readAnalytics(source, entries)
    return { container: 'workbook', columns: ANALYTICS_COLUMNS }
  }
  if (partsOf(entries).length === 0) throw new ArchiveRefusal('archive_unknown')
  return { container: 'archive', columns: ARCHIVE_COLUMNS }
}

/** The records of the table. Their line counts them from 2 on, below a header that stands in no file. */
export async function* readTable(source: ByteSource, container: Container): AsyncGenerator<CsvRecord[]> {
  const entries = await openZip(source)
  if (container === 'archive') yield* readParts(source, partsOf(entries))
  else {
    const rows = await readAnalytics(source, entries)
    yield rows.map((cells, at) => ({ line: at + 2, cells, problem: null, nul: false }))
  }
}
