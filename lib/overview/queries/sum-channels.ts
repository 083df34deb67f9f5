import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { Period } from '../domain/period'
import { type MemberFilter, memberCondition } from './member-filter'
import { unpackWeeks } from './unpack-weeks'

export interface ChannelSums {
  readonly channel: string
  readonly touches: number
  readonly appointments: number
  readonly conversations: number
  readonly minutes: number
  /** A value a week of the period. */
  readonly weeklyTouches: readonly number[]
  readonly weeklyWarm: readonly number[]
}

/** What each channel took and brought in the period, a row a channel. */
export async function sumChannels(
  scope: ReadScope,
  period: Period,
  filter: MemberFilter,
): Promise<ChannelSums[]> {
  const firstWeek = period.weeks[0] ?? period.from
  const rows = await readRows<Record<string, unknown>>(
    scope,
    sql`
    select channel, sum(touches)::float8 as touches, sum(appointments)::float8 as appointments,
      sum(conversations)::float8 as conversations, sum(minutes)::float8 as minutes,
      string_agg(week || ':' || touches, ',') as weekly_touches, string_agg(week || ':' || warm, ',') as weekly_warm
    from (
      select r.channel, (r.starts_on - ${firstWeek}::date) / 7 as week, sum(r.touches) as touches,
        sum(r.warm_touches) as warm, sum(r.appointments) as appointments, sum(r.conversations) as conversations,
        sum(r.minutes) as minutes
      from activity_rollup r
      where r.organization_id = ${scope.organizationId} and r.grain = ${period.wholeWeeks ? sql`'week'` : sql`'day'`}
        and r.starts_on between ${period.from} and ${period.to} and ${memberCondition(scope, filter)}
      group by 1, 2
    ) c
    group by channel`,
  )
  return rows.map(row => ({
    channel: String(row.channel),
    touches: Number(row.touches),
    appointments: Number(row.appointments),
    conversations: Number(row.conversations),
    minutes: Number(row.minutes),
    weeklyTouches: unpackWeeks(row.weekly_touches, period.weeks.length),
    weeklyWarm: unpackWeeks(row.weekly_warm, period.weeks.length),
  }))
}
