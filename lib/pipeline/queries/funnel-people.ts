import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import { type FunnelPath, type FunnelStep, type FunnelWay, waySteps } from '../domain/funnel'
import { peopleCondition } from './people-condition'

export interface FunnelAsked {
  readonly way: FunnelWay
  /** Days of entry, both included. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly people: string | null
}

/**
 * A row a person: when he entered (his first signal, or the first cold call to him, within the days), the week of it, and when
 * each later step first happened since, or null. A meeting counts once held; an opportunity from the day it was opened.
 */
function funnelPeople(scope: ReadScope, { way, from, to, people }: FunnelAsked): SQL {
  const { organizationId, timeZone, weekStart } = scope
  const own = (alias: string) => sql`${sql.raw(alias)}.organization_id = ${organizationId}`
  const source = way === 'warm' ? sql`signal` : sql`touch`
  const day = (instant: SQL) => sql`(${instant} at time zone ${timeZone})::date`
  const noon = (date: string) => sql`((${sql.raw(date)} + time '12:00') at time zone ${timeZone})`
  const call =
    way === 'warm'
      ? sql`select min(t.occurred_at) as at from touch t where ${own('t')} and t.person_id = e.person_id
          and t.channel = 'warm_call' and t.occurred_at >= e.entered_at`
      : sql`select null::timestamptz as at`
  return sql`
    select e.person_id, e.entered_at, (d.day - ((extract(isodow from d.day)::integer - ${weekStart} + 7) % 7))::text as week,
      c.at as warm_call, m.at as meeting, o.at as opportunity, o.won_at as won
    from (
      select s.person_id, min(s.occurred_at) as entered_at from ${source} s
      where ${own('s')} and s.person_id is not null ${way === 'cold' ? sql`and s.channel = 'cold_call'` : sql``}
        and s.occurred_at >= (${from}::timestamp at time zone ${timeZone})
        and s.occurred_at < ((${to}::date + 1)::timestamp at time zone ${timeZone})
        and ${people === null ? sql`true` : peopleCondition(scope, people, sql.raw('s.member_id'))}
      group by 1
    ) e
    cross join lateral (select ${day(sql.raw('e.entered_at'))} as day) d
    left join lateral (${call}) c on true
    left join lateral (
      select min(n.starts_at) as at from meeting_participant q
      join meeting n on n.organization_id = q.organization_id and n.id = q.meeting_id and n.status = 'held'
      where ${own('q')} and q.person_id = e.person_id and n.starts_at >= e.entered_at
    ) m on true
    left join lateral (
      select greatest(min(${noon('p.opened_on')}), e.entered_at) as at,
        case when bool_or(p.status = 'won')
          then greatest(min(${noon('p.closed_on')}) filter (where p.status = 'won'), e.entered_at) end as won_at
      from (
        select coalesce(r.opened_on, ${day(sql.raw('r.created_at'))}) as opened_on, r.closed_on, r.status from opportunity r
        where ${own('r')} and r.person_id = e.person_id
      ) p
      where p.opened_on >= d.day
      having count(*) > 0
    ) o on true`
}

/** How many people did what since they entered, by week of entry. */
export async function listFunnelPaths(scope: ReadScope, asked: FunnelAsked): Promise<FunnelPath[]> {
  const later = waySteps[asked.way].slice(1)
  const rows = await readRows<{ week: string; people: number } & Record<string, unknown>>(
    scope,
    sql`
    select week, ${sql.join(
      later.map(step => sql`${sql.identifier(step)} is not null as ${sql.identifier(step)}`),
      sql`, `,
    )}, count(*)::integer as people
    from (${funnelPeople(scope, asked)}) f group by ${sql.raw(later.map((_, index) => index + 2).join(', '))}, week`,
  )
  return rows.map(row => ({
    week: row.week,
    people: row.people,
    done: new Set<FunnelStep>(later.filter(step => row[step] === true)),
  }))
}

export interface StepTime {
  readonly from: FunnelStep
  readonly to: FunnelStep
  /** Median of the days between; null where nobody did both, one after the other. */
  readonly days: number | null
  readonly people: number
}

/** The median days from each step to the next, of those who did both in that order. */
export async function listStepTimes(scope: ReadScope, asked: FunnelAsked): Promise<StepTime[]> {
  const steps: readonly FunnelStep[] = waySteps[asked.way]
  const column = (step: FunnelStep) => sql.raw(step === steps[0] ? 'entered_at' : step)
  const pairs = steps.slice(1).map((to, index) => ({ from: steps[index] ?? to, to }))
  const [row] = await readRows<Record<string, number | null>>(
    scope,
    sql`select ${sql.join(
      pairs.map(({ from, to }, index) => {
        const [start, end] = [column(from), column(to)]
        return sql`percentile_cont(0.5) within group (order by extract(epoch from ${end} - ${start}) / 86400.0)
            filter (where ${end} >= ${start}) as ${sql.identifier(`days${index}`)},
          count(*) filter (where ${end} >= ${start})::integer as ${sql.identifier(`people${index}`)}`
      }),
      sql`, `,
    )} from (${funnelPeople(scope, asked)}) f`,
  )
  return pairs.map((pair, index) => ({
    ...pair,
    days: row?.[`days${index}`] ?? null,
    people: row?.[`people${index}`] ?? 0,
  }))
}

export interface FunnelPerson {
  readonly id: string
  readonly name: string
  readonly company: string | null
  /** ISO 8601, null where the step did not happen; the entry always did. */
  readonly at: Readonly<Partial<Record<FunnelStep, string | null>>>
}

/** A page of the people who got as far as a step, the newest entry first; of one week of entry when it is named. */
export async function listFunnelPeople(
  scope: ReadScope,
  asked: FunnelAsked,
  { step, week }: { readonly step: FunnelStep; readonly week: PlainDate | null },
  page: { readonly number: number; readonly size: number },
): Promise<FunnelPerson[]> {
  const steps: readonly FunnelStep[] = waySteps[asked.way]
  const beyond = steps.slice(Math.max(1, steps.indexOf(step)))
  const reached =
    step === steps[0]
      ? sql`true`
      : sql`num_nonnulls(${sql.join(
          beyond.map(name => sql`f.${sql.identifier(name)}`),
          sql`, `,
        )}) > 0`
  const rows = await readRows<Record<string, unknown>>(
    scope,
    sql`
    with found as materialized (${funnelPeople(scope, asked)})
    select p.id, p.name, c.name as company, f.entered_at, f.warm_call, f.meeting, f.opportunity, f.won
    from found f
    join person p on p.organization_id = ${scope.organizationId} and p.id = f.person_id
    left join company c on c.organization_id = p.organization_id and c.id = p.company_id
    where ${reached} and (${week}::text is null or f.week = ${week}::text)
    order by f.entered_at desc, p.id limit ${page.size} offset ${(page.number - 1) * page.size}`,
  )
  const text = (value: unknown) => (value == null ? null : String(value))
  return rows.map(row => ({
    id: String(row.id),
    name: String(row.name),
    company: text(row.company),
    at: Object.fromEntries(steps.map(name => [name, text(name === steps[0] ? row.entered_at : row[name])])),
  }))
}

/** Cold calls to people who have no name here, within the days: they can be followed no further. */
export async function countNamelessCalls(
  scope: ReadScope,
  { from, to, people }: FunnelAsked,
): Promise<number> {
  const { organizationId, timeZone } = scope
  const [row] = await readRows<{ calls: number }>(
    scope,
    sql`select coalesce(sum(t.quantity), 0)::integer as calls from touch t
      where t.organization_id = ${organizationId} and t.person_id is null and t.channel = 'cold_call'
        and t.occurred_at >= (${from}::timestamp at time zone ${timeZone})
        and t.occurred_at < ((${to}::date + 1)::timestamp at time zone ${timeZone})
        and ${people === null ? sql`true` : peopleCondition(scope, people, sql.raw('t.member_id'))}`,
  )
  return row?.calls ?? 0
}
