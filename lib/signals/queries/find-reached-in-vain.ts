import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { breathingSince, type ReachedInVain } from '../domain/breathing'

/** How often the organization reached out to a person in vain before a moment; counts alone, whoever's touches they were. */
export async function findReachedInVain(
  scope: ReadScope,
  personId: string,
  moment: Date,
): Promise<ReachedInVain> {
  const [row] = await readRows<{ unanswered: number; last: string | null }>(
    scope,
    sql`select r.unanswered, r.last_sign_at::text as last
      from reached_in_vain(${personId}::uuid, ${moment.toISOString()}::timestamptz,
        ${breathingSince(moment).toISOString()}::timestamptz) r`,
  )
  return {
    unanswered: row?.unanswered ?? 0,
    lastSignAt: row?.last == null ? null : new Date(row.last),
  }
}
