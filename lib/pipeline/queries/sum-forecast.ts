import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { OpenPart, StageHistory } from '../domain/forecast'
import { peopleCondition } from './people-condition'

const owned = (scope: ReadScope, people: string | null, column: string): SQL =>
  people === null ? sql`true` : peopleCondition(scope, people, sql.raw(column))

/** What is open by stage and word of the owner: due up to a day (what is late included), or without a day. */
export async function sumOpenParts(
  scope: ReadScope,
  people: string | null,
  until: PlainDate,
): Promise<OpenPart[]> {
  const rows = await readRows<OpenPart & Record<string, unknown>>(
    scope,
    sql`
    select o.stage_id as "stageId", o.forecast as word, o.expected_close_on is not null as dated, count(*)::integer as count,
      coalesce(sum(o.amount_cents), 0)::float8 as "amountCents"
    from opportunity o
    where o.organization_id = ${scope.organizationId} and o.status = 'open'
      and (o.expected_close_on is null or o.expected_close_on <= ${until}::date) and ${owned(scope, people, 'o.member_id')}
    group by 1, 2, 3`,
  )
  return scope.amounts ? rows : rows.map(row => ({ ...row, amountCents: 0 }))
}

export interface StagePast extends StageHistory {
  readonly key: string
  readonly name: string | null
  readonly pipeline: string
}

/**
 * For each open stage in use, or that holds deals although it was taken off the board: of the deals that were ever in it and
 * closed since a day, how many were won.
 */
export const listStagePasts = (
  scope: ReadScope,
  people: string | null,
  since: PlainDate,
): Promise<StagePast[]> =>
  readRows<StagePast & Record<string, unknown>>(
    scope,
    sql`
    with passed as (
      select h.stage_id, count(*)::integer as closed, (count(*) filter (where h.won))::integer as won from (
        select distinct t.stage_id, o.id, o.status = 'won' as won
        from opportunity o
        join opportunity_state t on t.organization_id = o.organization_id and t.opportunity_id = o.id and t.status = 'open'
        where o.organization_id = ${scope.organizationId} and o.status <> 'open' and o.closed_on >= ${since}::date
          and ${owned(scope, people, 'o.member_id')}
      ) h group by 1
    )
    select s.id as "stageId", s.key, s.name, p.name as pipeline, s.probability as "setPercent", coalesce(h.won, 0) as won,
      coalesce(h.closed, 0) as closed
    from stage s
    join pipeline p on p.organization_id = s.organization_id and p.id = s.pipeline_id
    left join passed h on h.stage_id = s.id
    where s.organization_id = ${scope.organizationId} and s.kind = 'open'
      and (s.archived_at is null and p.archived_at is null or exists (select from opportunity o
        where o.organization_id = s.organization_id and o.stage_id = s.id and o.status = 'open'))
    order by p.position, p.id, s.position, s.id`,
  )

export interface ClosedSums {
  readonly won: number
  readonly lost: number
  readonly wonCents: number
  readonly cycleDays: number
  readonly cycleCount: number
}

/** What was closed between two days, both included, with the days that won deals took. */
export async function sumClosed(
  scope: ReadScope,
  people: string | null,
  from: PlainDate,
  to: PlainDate,
): Promise<ClosedSums> {
  const [row] = await readRows<ClosedSums & Record<string, unknown>>(
    scope,
    sql`
    select (count(*) filter (where o.status = 'won'))::integer as won, (count(*) filter (where o.status = 'lost'))::integer as lost,
      coalesce(sum(o.amount_cents) filter (where o.status = 'won'), 0)::float8 as "wonCents",
      coalesce(sum(o.closed_on - o.opened_on) filter (where o.status = 'won'), 0)::float8 as "cycleDays",
      (count(o.opened_on) filter (where o.status = 'won'))::integer as "cycleCount"
    from opportunity o
    where o.organization_id = ${scope.organizationId} and o.status <> 'open' and o.closed_on between ${from}::date and ${to}::date
      and ${owned(scope, people, 'o.member_id')}`,
  )
  const none = { won: 0, lost: 0, wonCents: 0, cycleDays: 0, cycleCount: 0 }
  return row === undefined ? none : { ...row, wonCents: scope.amounts ? row.wonCents : 0 }
}

/** The sum of the quarterly targets of the people asked for, those the reader sees; null where nobody has one. */
export async function sumTargets(scope: ReadScope, people: string | null): Promise<number | null> {
  const seen =
    scope.rowMembers === 'everyone'
      ? sql`true`
      : sql`m.id = any (${`{${scope.rowMembers.join(',')}}`}::uuid[])`
  const [row] = await readRows<{ target: number | null }>(
    scope,
    sql`select sum(m.quarterly_won_target_cents)::float8 as target from member m
      where m.organization_id = ${scope.organizationId} and m.status = 'active' and ${seen} and ${owned(scope, people, 'm.id')}`,
  )
  return scope.amounts ? (row?.target ?? null) : null
}
