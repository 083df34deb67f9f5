import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { WriteScope } from '../scoped'
import { insertRows } from './insert-rows'
import type { PostRow } from './rows'

/** Whether nobody but its author may see it, not even the organization itself. */
export const isPrivate = ({ status, shared }: PostRow): boolean =>
  shared !== true && (status === 'idea' || status === 'draft')

/** Row-level security lets only the author write what is his alone: the transaction takes each one's seat in turn. */
export async function insertInSeats<Rows extends PgTable>(
  scope: WriteScope,
  table: Rows,
  rows: readonly Omit<Rows['$inferInsert'], 'organizationId'>[],
  authorOf: (row: Omit<Rows['$inferInsert'], 'organizationId'>) => string,
): Promise<void> {
  const sit = (memberId: string) =>
    scope.db.execute(sql`select set_config('app.member_id', ${memberId}, true)`)
  for (const author of new Set(rows.map(authorOf))) {
    await sit(author)
    await insertRows(
      scope,
      table,
      rows.filter(row => authorOf(row) === author),
    )
  }
  await sit(scope.memberId ?? '')
}
