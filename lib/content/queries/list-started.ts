import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { meetingDays } from './started-counts'

/** One thing in the story of a post: a signal that names it, a touch that cites one, a meeting after that, a deal of those. */
export interface StartedRow {
  readonly kind: 'signal' | 'touch' | 'meeting' | 'deal'
  readonly id: string
  /** Of a deal, only the day is known. */
  readonly at: Date
  readonly person: string | null
  /** signal kind; channel; meeting kind; deal state. */
  readonly what: string
  /** touch result; meeting status; the deal's name. */
  readonly state: string
  /** Of a deal, where the reader may see sums. */
  readonly amountCents: number | null
  readonly currency: string | null
}

const most = 200

/** What a post started, in the order of time; row-level security leaves what the reader may see. */
export async function listStarted(scope: ReadScope, postId: string): Promise<StartedRow[]> {
  const rows = await readRows<Record<string, string | null>>(
    scope,
    sql`
    with signals as (
      select g.id, g.member_id, g.person_id, g.kind, g.status, g.occurred_at from signal g
      where g.organization_id = ${scope.organizationId} and g.post_id = ${postId}::uuid
    ), touches as (
      select distinct u.id, u.member_id, g.person_id, u.channel, u.result, u.occurred_at
      from signals g
      join touch_citation c on c.organization_id = ${scope.organizationId} and c.signal_id = g.id
      join touch u on u.organization_id = c.organization_id and u.id = c.touch_id
    ), meetings as (
      select distinct on (mt.id) mt.id, u.person_id, mt.kind, mt.status, mt.starts_at, mt.opportunity_id,
        u.occurred_at as touched_at
      from touches u
      join meeting_participant w on w.organization_id = ${scope.organizationId} and w.person_id = u.person_id
      join meeting mt on mt.organization_id = w.organization_id and mt.id = w.meeting_id and mt.member_id = u.member_id
        and mt.starts_at >= u.occurred_at and mt.starts_at < u.occurred_at + make_interval(days => ${meetingDays}::integer)
      order by mt.id, u.occurred_at
    ), deals as (
      select distinct on (d.id) d.id, coalesce(d.person_id, x.person_id) as person_id, d.status, d.name, d.opened_on, d.amount_cents, d.currency,
        greatest(d.opened_on::timestamp at time zone ${scope.timeZone}, x.at) as at
      from (
        select n.opportunity_id as id, n.person_id, n.touched_at as at from meetings n where n.opportunity_id is not null
        union all
        select o.id, o.person_id, u.occurred_at
        from touches u join opportunity o on o.organization_id = ${scope.organizationId} and o.person_id = u.person_id
          and o.member_id = u.member_id and o.opened_on >= (u.occurred_at at time zone ${scope.timeZone})::date
          and o.opened_on < (u.occurred_at at time zone ${scope.timeZone})::date + ${meetingDays}::integer
      ) x join opportunity d on d.organization_id = ${scope.organizationId} and d.id = x.id
      order by d.id, x.at
    ), told as (
      select 'signal' as kind, id, occurred_at as at, person_id, kind::text as what, status::text as state,
        null::text as amount, null::text as currency from signals
      union all select 'touch', id, occurred_at, person_id, channel::text, result::text, null, null from touches
      union all select 'meeting', id, starts_at, person_id, kind::text, status::text, null, null from meetings
      union all select 'deal', id, at, person_id, status::text, name,
        case when ${scope.amounts}::boolean then amount_cents::text end, currency::text from deals
    )
    select s.kind, s.id, s.at::text as at, p.name as person, s.what, s.state, s.amount, s.currency
    from told s left join person p on p.organization_id = ${scope.organizationId} and p.id = s.person_id
    order by s.at, s.kind, s.id limit ${most}`,
  )
  return rows.map(row => ({
    kind: String(row.kind) as StartedRow['kind'],
    id: String(row.id),
    at: new Date(String(row.at)),
    person: row.person ?? null,
    what: String(row.what),
    state: String(row.state),
    amountCents: row.amount == null ? null : Number(row.amount),
    currency: row.currency ?? null,
  }))
}
