import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
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
    select count(*)::integer as count, min(r.occurred_at)::text as oldest from signal r
    where r.organization_id = ${scope.organizationId} and r.status = 'waiting' and ${memberCondition(scope, filter)}`,
  )
  return { count: row?.count ?? 0, oldest: row?.oldest == null ? null : new Date(row.oldest) }
}
