import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { Refusal } from '@/lib/platform/action/result'

const dayMinutes = 1440

/** The day a form names in the organization's time zone, today where it names none; a day ahead is refused. */
export function ownDay(scope: WriteScope, day: string): PlainDate {
  const today = dayIn(scope.timeZone, new Date())
  if (day > today) throw new Refusal('wrong', { fields: { day: 'ahead' } })
  return day === '' ? today : day
}

/** Refuses minutes that the day has no room for beside what the member logged of it already. */
export async function refuseFullDay(scope: WriteScope, day: PlainDate, minutes: number): Promise<void> {
  const [row] = await scope.db.execute<{ minutes: number }>(sql`
    select coalesce(sum(minutes), 0)::integer as minutes from (
      select minutes from time_entry
      where organization_id = ${scope.organizationId} and member_id = ${scope.memberId} and day = ${day}
      union all
      select minutes from touch
      where organization_id = ${scope.organizationId} and member_id = ${scope.memberId}
        and occurred_at >= ${day}::timestamp at time zone ${scope.timeZone}
        and occurred_at < (${day}::date + 1)::timestamp at time zone ${scope.timeZone}
    ) d`)
  if ((row?.minutes ?? 0) + minutes > dayMinutes)
    throw new Refusal('wrong', { fields: { minutes: 'day_full' } })
}
