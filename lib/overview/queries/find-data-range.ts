import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { Span } from '../domain/period'

const dated = [
  'post_rollup',
  'meeting_rollup',
  'close_rollup',
  'stage_entry_rollup',
  'activity_rollup',
  'signal_rollup',
]

/** The first and last day that any figure of the organization knows; null when it knows none. */
export async function findDataRange(scope: ReadScope): Promise<Span | null> {
  const bounds = dated.map(
    table => sql`select min(starts_on) as first, max(starts_on) as last from ${sql.raw(table)}
      where organization_id = ${scope.organizationId} and grain = 'day'`,
  )
  const [row] = await readRows<{ from: string | null; to: string | null }>(
    scope,
    sql`select min(first)::text as "from", max(last)::text as "to" from (${sql.join(bounds, sql` union all `)}) b`,
  )
  return row?.from == null || row.to == null ? null : { from: row.from, to: row.to }
}
