import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { Channel } from '../domain/touch'

/** What a channel took and brought on a day. */
export interface ChannelDay {
  readonly channel: Channel
  readonly day: PlainDate
  readonly touches: number
  readonly conversations: number
  readonly appointments: number
  readonly minutes: number
}

/** A member's touches and minutes by channel and day; read from the sums, whatever the number of touches. */
export function sumHours(
  scope: ReadScope,
  memberId: string,
  from: PlainDate,
  to: PlainDate,
): Promise<ChannelDay[]> {
  return readRows<ChannelDay & Record<string, unknown>>(
    scope,
    sql`select channel, starts_on as day, touches, conversations, appointments, minutes::integer as minutes
      from activity_rollup
      where organization_id = ${scope.organizationId} and member_id = ${memberId}::uuid and grain = 'day'
        and starts_on between ${from}::date and ${to}::date
      order by day, channel`,
  )
}
