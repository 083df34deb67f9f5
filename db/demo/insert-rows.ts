import { getTableColumns, sql, type Table } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { WriteScope } from '../scoped'

const chunk = 2_000

/**
 * Writes many rows of one table into the scope's organization, a chunk a statement. The rows travel as one JSON parameter, so
 * that a chunk may be larger than the 65,534 parameters of a statement, and the rollup triggers run once a chunk. A column that
 * only some of the rows name is null in the others: those with a default are named by all rows or by none.
 */
export async function insertRows<Rows extends Table>(
  scope: WriteScope,
  table: Rows & PgTable,
  rows: readonly Omit<Rows['$inferInsert'], 'organizationId'>[],
): Promise<void> {
  const { name } = getTableConfig(table)
  const columns = Object.entries(getTableColumns(table))
  const used = columns.filter(([key]) => key === 'organizationId' || rows.some(row => key in row))
  const names = sql.join(
    used.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  )
  for (let first = 0; first < rows.length; first += chunk) {
    const records = rows.slice(first, first + chunk).map(row => {
      const values: Readonly<Record<string, unknown>> = { ...row, organizationId: scope.organizationId }
      return Object.fromEntries(used.map(([key, column]) => [column.name, values[key]]))
    })
    await scope.db.execute(sql`insert into ${sql.identifier(name)} (${names})
      select ${names} from json_populate_recordset(null::${sql.identifier(name)}, ${JSON.stringify(records)}::text::json)`)
  }
}
