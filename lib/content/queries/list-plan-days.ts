import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { type CardRow, cardColumns, type PlanCard, readCard, remarksOf } from './plan-card'
import { type PlanWho, planMembers } from './plan-members'

export interface PlanDay {
  readonly day: string
  readonly cards: readonly PlanCard[]
  /** Of the day, those not shown among them. */
  readonly count: number
}

interface Window {
  readonly from: Date
  /** Excluded. */
  readonly to: Date
}

/**
 * What came out or is planned between two instants, day by day in a time zone, the first so many of each day. Each author's
 * posts are read from the index within the window alone.
 */
export async function listPlanDays(
  scope: ReadScope,
  who: PlanWho,
  { from, to }: Window,
  timeZone: string,
  perDay: number,
): Promise<PlanDay[]> {
  const within = (
    column: 'published_at' | 'planned_for',
  ) => sql`p.organization_id = ${scope.organizationId} and p.member_id = m.id
    and ${sql.raw(`p.${column}`)} >= ${from.toISOString()}::timestamptz and ${sql.raw(`p.${column}`)} < ${to.toISOString()}::timestamptz`
  const rows = await readRows<CardRow & { day: string; of_day: number }>(
    scope,
    sql`select q.*, ${remarksOf} as remarks from (
      select d.*, ${scope.organizationId}::uuid as organization_id,
        row_number() over (partition by day order by at, id) as place, count(*) over (partition by day)::integer as of_day
      from (
        select q.*, m.name as member, (q.at at time zone ${timeZone})::date::text as day
        from ${planMembers(scope, who)} cross join lateral (
          select ${cardColumns}, p.published_at as at from post p where ${within('published_at')} and p.status in ('published', 'archived')
          union all
          select ${cardColumns}, p.planned_for as at from post p where ${within('planned_for')} and p.published_at is null) q
      ) d) q
      where q.place <= ${perDay} order by q.at, q.id`,
  )
  const days = new Map<string, { cards: PlanCard[]; count: number }>()
  for (const row of rows) {
    const day = days.get(row.day) ?? { cards: [], count: row.of_day }
    day.cards.push(readCard(row))
    days.set(row.day, day)
  }
  return [...days].map(([day, found]) => ({ day, ...found }))
}
