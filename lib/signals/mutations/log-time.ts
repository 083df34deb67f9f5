import { newId } from '@/db/id'
import { timeEntry } from '@/db/schema/touch'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { channelOf } from '../domain/touch'
import type { LogTime } from '../inputs'
import { ownDay, refuseFullDay } from './own-day'

/** Writes down time of a channel that no touch holds. Calls without a touch cite nothing: their time is cold. */
export async function logTime(scope: WriteScope, input: LogTime): Promise<{ id: string; version: number }> {
  const { organizationId, memberId } = scope
  if (memberId === null) throw new Refusal('forbidden')
  const { medium, minutes } = input.usual ?? {
    medium: input.medium,
    minutes: input.hours * 60 + input.minutes,
  }
  if (minutes < 1) throw new Refusal('wrong', { fields: { minutes: 'none' } })
  const day = ownDay(scope, input.day)
  await refuseFullDay(scope, day, minutes)
  const id = newId<'time'>()
  await scope.db.insert(timeEntry).values({
    organizationId,
    id,
    memberId,
    channel: channelOf(medium, false),
    day,
    minutes,
    note: input.note,
  })
  await publish(scope, 'signals', memberId)
  return { id, version: 1 }
}
