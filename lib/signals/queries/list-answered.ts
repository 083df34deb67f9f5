import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { AnsweredPair } from '../domain/response'
import { type InboxWho, ofWho } from './inbox-people'

/** So many of each member's newest signals tell how fast he is; more would cost more and tell the same. */
const newestOfMember = 50

/**
 * The newest signals of each member since a moment, each with the first touch of its person afterwards. What was dismissed
 * waited for nobody.
 */
export async function listAnswered(scope: ReadScope, who: InboxWho, since: Date): Promise<AnsweredPair[]> {
  const rows = await readRows<{ member_id: string; occurred_at: string; touched_at: string | null }>(
    scope,
    sql`
    select n.member_id, n.occurred_at::text as occurred_at, f.at::text as touched_at
    from member w
    cross join lateral (
      select s.organization_id, s.member_id, s.person_id, s.occurred_at from signal s
      where s.organization_id = w.organization_id and s.member_id = w.id and s.status <> 'dismissed'
        and s.occurred_at >= ${since.toISOString()}::timestamptz and s.occurred_at <= now()
      order by s.occurred_at desc limit ${newestOfMember}::integer
    ) n
    left join lateral (
      select t.occurred_at as at from touch t
      where t.organization_id = n.organization_id and t.person_id = n.person_id and t.occurred_at >= n.occurred_at
      order by t.occurred_at limit 1
    ) f on true
    where w.organization_id = ${scope.organizationId} and ${ofWho(scope, who, sql`w.id`)}`,
  )
  return rows.map(row => ({
    memberId: row.member_id,
    occurredAt: new Date(row.occurred_at),
    touchedAt: row.touched_at === null ? null : new Date(row.touched_at),
  }))
}

/** How many touches since a moment were made although their person was to be left to breathe, of how many to a person. */
export async function countAgainstBreathing(
  scope: ReadScope,
  who: InboxWho,
  since: Date,
): Promise<{ readonly against: number; readonly touches: number }> {
  const [row] = await readRows<{ against: number; touches: number }>(
    scope,
    sql`
    select count(*) filter (where t.against_breathing)::integer as against, count(*)::integer as touches
    from member w join touch t on t.organization_id = w.organization_id and t.member_id = w.id
    where w.organization_id = ${scope.organizationId} and ${ofWho(scope, who, sql`w.id`)}
      and t.occurred_at >= ${since.toISOString()}::timestamptz and t.occurred_at <= now()
      and t.direction = 'outbound' and t.person_id is not null`,
  )
  return row ?? { against: 0, touches: 0 }
}
