import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import { type MemberFilter, memberCondition } from './member-filter'

export interface OpenSums {
  readonly memberId: string
  readonly stageKey: string
  readonly stageName: string | null
  readonly position: number
  readonly open: number
  readonly warm: number
  readonly amountCents: number
  readonly weightedCents: number
  readonly rotting: number
}

/** An opportunity rots when its stage's days passed since the last two-way contact and no dated step lies ahead (parked). */
export const rottingCondition = (scope: ReadScope, today: PlainDate) => sql`(
  s.rotting_days is not null
  and coalesce((o.last_contact_at at time zone ${scope.timeZone})::date, o.opened_on) < ${today}::date - s.rotting_days
  and (o.next_step_on is null or o.next_step_on < ${today}::date))`

/** What is open now, a row a member and stage; sums of money are 0 for who may see none. */
export async function sumOpen(scope: ReadScope, filter: MemberFilter, today: PlainDate): Promise<OpenSums[]> {
  const rows = await readRows<Record<string, unknown>>(
    scope,
    sql`
    select o.member_id, s.key, s.name, s.position, count(*)::integer as open,
      count(*) filter (where o.origin = 'warm')::integer as warm,
      coalesce(sum(o.amount_cents), 0)::float8 as amount,
      coalesce(sum(o.amount_cents * s.probability / 100.0), 0)::float8 as weighted,
      count(*) filter (where ${rottingCondition(scope, today)})::integer as rotting
    from opportunity o
    join stage s on s.organization_id = o.organization_id and s.id = o.stage_id
    where o.organization_id = ${scope.organizationId} and o.status = 'open'
      and ${memberCondition(scope, filter, sql.raw('o.member_id'))}
    group by o.member_id, s.key, s.name, s.position`,
  )
  return rows.map(row => ({
    memberId: String(row.member_id),
    stageKey: String(row.key),
    stageName: row.name === null ? null : String(row.name),
    position: Number(row.position),
    open: Number(row.open),
    warm: Number(row.warm),
    amountCents: scope.amounts ? Number(row.amount) : 0,
    weightedCents: scope.amounts ? Number(row.weighted) : 0,
    rotting: Number(row.rotting),
  }))
}
