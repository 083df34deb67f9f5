import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { Period } from '../domain/period'
import { type MemberFilter, memberCondition } from './member-filter'

export interface ChannelSums {
  readonly channel: string
  readonly touches: number
  readonly appointments: number
  readonly conversations: number
  readonly minutes: number
}

/** What each channel took and brought in the period. */
export async function sumChannels(
  scope: ReadScope,
  period: Period,
  filter: MemberFilter,
): Promise<ChannelSums[]> {
  const rows = await readRows<Record<string, unknown>>(
    scope,
    sql`
    select r.channel, sum(r.touches)::float8 as touches, sum(r.appointments)::float8 as appointments,
      sum(r.conversations)::float8 as conversations, sum(r.minutes)::float8 as minutes
    from activity_rollup r
    where r.organization_id = ${scope.organizationId} and r.grain = ${period.wholeWeeks ? 'week' : 'day'}
      and r.starts_on between ${period.from} and ${period.to} and ${memberCondition(scope, filter)}
    group by r.channel`,
  )
  return rows.map(row => ({
    channel: String(row.channel),
    touches: Number(row.touches),
    appointments: Number(row.appointments),
    conversations: Number(row.conversations),
    minutes: Number(row.minutes),
  }))
}
