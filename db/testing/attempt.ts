import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../scope'
import { inScope, inWriteScope, sqlState } from '../scoped'

/** How PostgreSQL says that row-level security or a missing right refused it. */
export const notAllowed = '42501'

/** How many rows of a table a scope sees. */
export const countAs = (scope: Scope, table: string, where = sql`true`): Promise<number> =>
  inScope(scope, async ({ db }) => {
    const [row] = await db.execute<{ count: number }>(
      sql`select count(*)::integer as count from ${sql.identifier(table)} where ${where}`,
    )
    return row?.count ?? Number.NaN
  })

/** How many rows a statement touched, or the SQLSTATE with which it was refused. */
export async function attempt(scope: Scope, statement: SQL): Promise<number | string | undefined> {
  try {
    return await inWriteScope(scope, async ({ db }) => (await db.execute(statement)).count)
  } catch (error) {
    return sqlState(error)
  }
}
