import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { waitingSignals } from '@/db/waiting-signals'
import { type MemberFilter, memberCondition } from './member-filter'

export interface Waiting {
  readonly count: number
  readonly oldest: Date | null
}

/** How many signals wait for an answer now, and since when the oldest does; null where the scope sees no rows of others. */
export async function findWaiting(scope: ReadScope, filter: MemberFilter): Promise<Waiting> {
  const [row] = await readRows<{ count: number; oldest: string | null }>(
    scope,
    sql`
    select count(*)::integer as count, min(w.occurred_at)::text as oldest
    from (${waitingSignals(scope, memberCondition(scope, filter, sql.raw('s.member_id')))}) w`,
  )
  return { count: row?.count ?? 0, oldest: row?.oldest == null ? null : new Date(row.oldest) }
}
