import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'

/**
 * Gives the planner figures and an index of the few rows to update: without them it may read the whole table once for each
 * row of ours, as nothing is known yet of either.
 */
export async function settleStaged(
  scope: WriteScope,
  table: 'staged_deal' | 'staged_account' | 'staged_human' | 'staged_post',
): Promise<void> {
  const name = sql.identifier(table)
  await scope.db.execute(sql`create index on ${name} (id) where action = 'update'`)
  await scope.db.execute(sql`analyze ${name}`)
}
