import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { Channel, TouchResult } from '../domain/touch'

/** A touch as the member often makes it; calls are one, as warm or cold is not his to choose. */
export interface UsualTouch {
  readonly channel: Channel
  readonly result: TouchResult
  readonly minutes: number
}

export interface UsualTime {
  readonly channel: Channel
  readonly minutes: number
}

const sample = 300

/** What the member logged most often among his last 300 touches towards somebody. */
export function listUsualTouches(scope: ReadScope): Promise<UsualTouch[]> {
  return readRows<UsualTouch & Record<string, unknown>>(
    scope,
    sql`select channel, result, percentile_disc(0.5) within group (order by minutes) as minutes from (
        select case when channel = 'warm_call' then 'cold_call' else channel end as channel, result, minutes from touch
        where organization_id = ${scope.organizationId} and member_id = ${scope.memberId}::uuid and person_id is not null
          and direction = 'outbound'
        order by occurred_at desc limit ${sql.raw(String(sample))}
      ) t
      group by 1, 2 order by count(*) desc, 1, 2 limit 5`,
  )
}

/** What time the member entered most often among his last 300 entries. */
export function listUsualTimes(scope: ReadScope): Promise<UsualTime[]> {
  return readRows<UsualTime & Record<string, unknown>>(
    scope,
    sql`select channel, minutes from (
        select channel, minutes from time_entry
        where organization_id = ${scope.organizationId} and member_id = ${scope.memberId}::uuid
        order by day desc limit ${sql.raw(String(sample))}
      ) t
      group by 1, 2 order by count(*) desc, 1, 2 limit 4`,
  )
}
