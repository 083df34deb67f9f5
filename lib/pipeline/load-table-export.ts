import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { csvLine } from '@/lib/platform/export/csv-line'
import { type WorkbookCell, writeWorkbook } from '@/lib/platform/export/workbook'
import { type ExportWords, exportedCell } from './domain/exported-cell'
import type { TableView } from './domain/table-view'
import { listRowsById, listTableIds } from './queries/list-table-rows'

export type ExportFormat = 'csv' | 'xlsx'

const batchSize = 500
/** So that a spreadsheet reads UTF-8. */
const mark = '\ufeff'

/**
 * All rows of a view as a file, written while they are read. Which rows, and in which order, is settled at the start; each batch
 * is read in a transaction of its own, so that a slow download holds no snapshot.
 */
export function streamTable(
  scope: Scope,
  view: TableView,
  format: ExportFormat,
  words: ExportWords,
): AsyncGenerator<Uint8Array> {
  const columns = ['name', ...view.columns] as const
  const heads = [...columns.map(words.column), words.currency, words.id]
  const batches = batchesOf(scope, view, row => [
    ...columns.map(column => exportedCell(row, column, words)),
    row.amountCents === null ? null : { kind: 'text', value: row.currency },
    { kind: 'text', value: row.id },
  ])
  return format === 'csv' ? writeCsv(heads, batches) : writeWorkbook(words.sheet, heads, batches)
}

type Line = readonly WorkbookCell[]
type Row = Awaited<ReturnType<typeof listRowsById>>[number]

async function* batchesOf(
  scope: Scope,
  view: TableView,
  lineOf: (row: Row) => Line,
): AsyncGenerator<readonly Line[]> {
  const today = dayIn(scope.timeZone, new Date())
  const ids = await inScope(scope, open => listTableIds(open, view, today))
  for (let from = 0; from < ids.length; from += batchSize) {
    const rows = await inScope(scope, open =>
      listRowsById(open, view, today, ids.slice(from, from + batchSize)),
    )
    yield rows.map(lineOf)
  }
}

async function* writeCsv(
  heads: readonly string[],
  batches: AsyncIterable<readonly Line[]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(mark + csvLine(heads))
  for await (const lines of batches) yield Buffer.from(lines.map(line => csvLine(line.map(plain))).join(''))
}

/** Amounts with a point and two digits, days as ISO 8601: what any program reads. */
function plain(cell: WorkbookCell): string | number | null {
  if (cell === null) return null
  return cell.kind === 'cents' ? (cell.value / 100).toFixed(2) : cell.value
}
