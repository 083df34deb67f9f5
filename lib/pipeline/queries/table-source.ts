import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import { nameKey } from '@/lib/imports/domain/identity'
import type { TableFilters, TableState } from '../domain/table-view'
import { peopleCondition } from './people-condition'

/**
 * The opportunities of a view, with everything a column, an order or a group needs of them. The joins are outer ones: a query
 * that does not use a table does not read it.
 */
export const tableSource = (scope: ReadScope, filters: TableFilters, today: PlainDate): SQL => sql`
  select o.id, o.version, o.name, o.person_id, x.name as person, o.company_id, c.name as company, o.stage_id, s.key as stage_key,
    s.name as stage_name, s.position as stage_position, s.pipeline_id, p.name as pipeline, p.position as pipeline_position,
    o.status, o.member_id, m.name as owner, m.team_id, t.name as team, o.amount_cents, o.currency, s.probability,
    o.amount_cents * s.probability / 100.0 as weighted_cents, o.forecast, o.origin, o.expected_close_on, o.next_step,
    o.next_step_on, o.last_contact_at, o.opened_on, o.closed_on, o.source, o.created_at, r.key as reason_key, r.name as reason_name,
    o.lost_reason,
    case when o.status = 'open' then ${today}::date - ${quietSince(scope)} end as idle_days,
    coalesce(o.closed_on, ${today}::date) - o.opened_on as age_days,
    (${isState.rotting(scope, today)}) as rotting, (${isState.parked(scope, today)}) as parked
  from opportunity o
  left join stage s on s.organization_id = o.organization_id and s.id = o.stage_id
  left join pipeline p on p.organization_id = s.organization_id and p.id = s.pipeline_id
  left join member m on m.organization_id = o.organization_id and m.id = o.member_id
  left join team t on t.organization_id = m.organization_id and t.id = m.team_id
  left join company c on c.organization_id = o.organization_id and c.id = o.company_id
  left join person x on x.organization_id = o.organization_id and x.id = o.person_id
  left join close_reason r on r.organization_id = o.organization_id and r.id = o.close_reason_id
  where o.organization_id = ${scope.organizationId} and ${sql.join(conditionsOf(scope, filters, today), sql` and `)}`

/** The day since when nobody heard of the people; an opportunity without any contact waits since it was opened. */
const quietSince = (scope: ReadScope) =>
  sql`coalesce((o.last_contact_at at time zone ${scope.timeZone})::date, o.opened_on)`
const isState: Record<TableState, (scope: ReadScope, today: PlainDate) => SQL> = {
  rotting: (scope, today) => sql`o.status = 'open' and s.rotting_days is not null
    and ${quietSince(scope)} < ${today}::date - s.rotting_days and (o.next_step_on is null or o.next_step_on < ${today}::date)`,
  parked: (_scope, today) => sql`o.status = 'open' and o.next_step_on >= ${today}::date`,
  noStep: () => sql`o.status = 'open' and o.next_step_on is null and o.next_step is null`,
  stepOver: (_scope, today) => sql`o.status = 'open' and o.next_step_on < ${today}::date`,
  late: (_scope, today) => sql`o.status = 'open' and o.expected_close_on < ${today}::date`,
  noAmount: () => sql`o.amount_cents is null`,
}

function conditionsOf(scope: ReadScope, filters: TableFilters, today: PlainDate): SQL[] {
  const { status, pipeline, stages, people, origin, forecast, state, words } = filters
  const between = (column: SQL, from: PlainDate | null, to: PlainDate | null): SQL[] => [
    ...(from === null ? [] : [sql`${column} >= ${from}::date`]),
    ...(to === null ? [] : [sql`${column} <= ${to}::date`]),
  ]
  return [
    statusCondition(status),
    ...(pipeline === null ? [] : [sql`s.pipeline_id = ${pipeline}::uuid`]),
    ...(stages.length === 0 ? [] : [sql`o.stage_id = any (${`{${stages.join(',')}}`}::uuid[])`]),
    ...(people === null ? [] : [peopleCondition(scope, people, sql.raw('o.member_id'))]),
    ...(origin === null ? [] : [sql`o.origin = ${origin}::origin`]),
    ...(forecast === null ? [] : [sql`o.forecast = ${forecast}::forecast_category`]),
    ...(state === null ? [] : [sql`(${isState[state](scope, today)})`]),
    ...(words === '' ? [] : [wordsCondition(words)]),
    ...amountConditions(scope, filters),
    ...between(sql.raw('o.expected_close_on'), filters.closeFrom, filters.closeTo),
    ...between(sql.raw('o.opened_on'), filters.openedFrom, filters.openedTo),
    ...between(sql.raw('o.closed_on'), filters.closedFrom, filters.closedTo),
  ]
}

function statusCondition(status: TableFilters['status']): SQL {
  if (status === 'all') return sql`true`
  return status === 'closed' ? sql`o.status <> 'open'` : sql`o.status = ${status}::stage_kind`
}

/** Whoever sees no amounts learns nothing of them from what a filter leaves either. */
function amountConditions({ amounts }: ReadScope, { least, most }: TableFilters): SQL[] {
  if (!amounts) return []
  return [
    ...(least === null ? [] : [sql`o.amount_cents >= ${least}::bigint * 100`]),
    ...(most === null ? [] : [sql`o.amount_cents <= ${most}::bigint * 100`]),
  ]
}

const asPattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

function wordsCondition(words: string): SQL {
  const [said, folded] = [asPattern(words), asPattern(nameKey(words))]
  return sql`(o.name ilike ${said} or c.name ilike ${said} or c.name_key like ${folded}
    or x.name ilike ${said} or x.name_key like ${folded})`
}
