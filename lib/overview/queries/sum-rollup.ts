import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { weekOf } from '@/lib/calendar/domain/plain-date'
import type { Period } from '../domain/period'
import { type MemberFilter, memberCondition } from './member-filter'
import { unpackWeeks } from './unpack-weeks'

/** The rollups that have a row a member and bucket. */
export type RollupName =
  | 'activity_rollup'
  | 'signal_rollup'
  | 'post_rollup'
  | 'stage_entry_rollup'
  | 'close_rollup'
  | 'meeting_rollup'

export interface RollupSums<Measure extends string> {
  /** Null where the rollup was summed over everyone. */
  readonly memberId: string | null
  readonly current: Readonly<Record<Measure, number>>
  readonly previous: Readonly<Record<Measure, number>>
  /** A value a week of the period, for the measures that were asked by the week. */
  readonly weekly: Readonly<Partial<Record<Measure, readonly number[]>>>
  /** The same for the period before, for the measures asked so: the first value is of its first week. */
  readonly weeklyBefore: Readonly<Partial<Record<Measure, readonly number[]>>>
}

interface Wish<Measure extends string> {
  readonly table: RollupName
  readonly measures: readonly Measure[]
  readonly weekly?: readonly Measure[]
  readonly weeklyBefore?: readonly Measure[]
  readonly by: 'member' | 'everyone'
  /** What is asked of the period before: nothing, where no screen compares it. */
  readonly before: boolean
  readonly where?: SQL
}

/**
 * Sums of a rollup for the period and the one before, and its weekly values, for each member or for everyone. SQL counts: what
 * comes back is a row a member and span however long the history is. Spans are groups: a sum with a `filter` for each span costs
 * twice as much.
 */
export async function sumRollup<Measure extends string>(
  scope: ReadScope,
  period: Period,
  filter: MemberFilter,
  wish: Wish<Measure>,
): Promise<RollupSums<Measure>[]> {
  // A literal, so that the partition is known when the statement is planned.
  const grain = period.wholeWeeks ? sql`'week'` : sql`'day'`
  const firstWeek = period.weeks[0] ?? period.from
  const member = wish.by === 'member' ? sql`r.member_id` : sql`null::uuid`
  const weekly = wish.weekly ?? []
  const weeklyBefore = wish.weeklyBefore ?? []
  // Text for names from the code alone: as pieces of drizzle they took as long to write as to run.
  const columns = [
    ...wish.measures.map(name => `sum(r.${name}) as ${name}`),
    ...weekly.map(name => pack(name, 'first_week', '>=', `weekly_${name}`)),
    ...weeklyBefore.map(name => pack(name, 'first_week_before', '<', `weekly_before_${name}`)),
  ]
  const rows = await readRows<Record<string, unknown> & { member_id: string | null; now: boolean }>(
    scope,
    sql`
    select ${member} as member_id, r.starts_on >= p.starts_on as now, ${sql.raw(columns.join(', '))}
    from ${sql.raw(wish.table)} r, (select ${period.from}::date as starts_on, ${firstWeek}::date as first_week,
      ${weekOf(period.previous.from, scope.weekStart)}::date as first_week_before) p
    where r.organization_id = ${scope.organizationId} and r.grain = ${grain}
      and r.starts_on between ${wish.before ? period.previous.from : period.from} and ${period.to}
      and ${memberCondition(scope, filter)} and ${wish.where ?? sql`true`}
    group by 1, 2`,
  )
  const members = new Map<
    string | null,
    { now?: Record<string, unknown>; before?: Record<string, unknown> }
  >()
  for (const row of rows) {
    const spans = members.get(row.member_id) ?? {}
    members.set(row.member_id, spans)
    spans[row.now ? 'now' : 'before'] = row
  }
  return [...members].map(([memberId, { now, before }]) => ({
    memberId,
    current: pick(wish.measures, name => Number(now?.[name] ?? 0)),
    previous: pick(wish.measures, name => Number(before?.[name] ?? 0)),
    weekly: pick(weekly, name => unpackWeeks(now?.[`weekly_${name}`], period.weeks.length)),
    weeklyBefore: pick(weeklyBefore, name =>
      unpackWeeks(before?.[`weekly_before_${name}`], period.weeks.length + 1),
    ),
  }))
}

const pack = (name: string, from: 'first_week' | 'first_week_before', span: '>=' | '<', as: string) =>
  `string_agg((r.starts_on - p.${from}) / 7 || ':' || r.${name}, ',')
    filter (where r.starts_on ${span} p.starts_on and r.${name} <> 0) as ${as}`

function pick<Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Record<Name, Value> {
  const picked = {} as Record<Name, Value>
  for (const name of names) picked[name] = value(name)
  return picked
}
