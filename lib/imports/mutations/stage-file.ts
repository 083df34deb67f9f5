import { sql } from 'drizzle-orm'
import { copyIn } from '@/db/copy-in'
import type { WriteScope } from '@/db/scoped'
import { checkRow, inFile } from '../check-row'
import { copyLine, safeJson } from '../copy-line'
import type { ImportKind } from '../domain/fields'
import type { CsvRecord } from '../domain/parse'
import { compileRow } from '../domain/read-row'
import type { ImportRow } from '../domain/row-types'
import type { RunPlan } from '../plan-run'
import { type StagedColumn, stagedColumns } from '../staged-columns'

/** Characters of COPY lines handed over at once. */
const portion = 1 << 20

/**
 * Reads the file into the temporary table `staged_row`, one row a record: its typed values and its cells, or its problems.
 * `onRead` is told the records read so far.
 */
export async function stageFile(
  scope: WriteScope,
  plan: RunPlan,
  records: AsyncIterable<readonly CsvRecord[]>,
  onRead: (rows: number) => void,
): Promise<void> {
  const columns = stagedColumns[plan.kind]
  const typed = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')
  await scope.db.execute(
    sql.raw(
      `create temporary table staged_row (line integer, problems jsonb, cells jsonb, ${typed}) on commit drop`,
    ),
  )
  const names = ['line', 'problems', 'cells', ...columns.map(({ name }) => name)]
  for await (const lines of writeLines(plan.kind, plan, scope.currency, records, onRead))
    await copyIn(scope, 'staged_row', names, lines)
  await scope.db.execute(sql`analyze staged_row`)
}

async function* writeLines<K extends ImportKind>(
  kind: K,
  plan: RunPlan,
  currency: string,
  source: AsyncIterable<readonly CsvRecord[]>,
  onRead: (rows: number) => void,
): AsyncGenerator<string> {
  const read = compileRow<ImportKind>(kind, plan.answers, plan.recognition.columns, plan.formats)
  // The row's kind and the columns' kind are one: both are the plan's.
  const columns = stagedColumns[kind] as readonly StagedColumn<ImportRow>[]
  const nothing = columns.map(() => null)
  let rows = 0
  let lines = ''
  for await (const records of source) {
    for (const record of records) {
      const result = read(record)
      if (result.kind === 'blank') continue
      const checked = checkRow(result, record.cells, plan, currency)
      const cells = safeJson(record.cells)
      rows += 1
      if (checked.kind === 'refused')
        lines += copyLine([
          record.line,
          safeJson(checked.problems.map(inFile(record.cells, plan.answers))),
          cells,
          ...nothing,
        ])
      else {
        const values = columns.map(({ pick }) => pick(checked.row, checked.identity))
        lines += copyLine([record.line, null, cells, ...values])
      }
      if (lines.length < portion) continue
      yield lines
      lines = ''
    }
    onRead(rows)
  }
  if (lines !== '') yield lines
}
