import { newId } from '@/db/id'
import { touch } from '@/db/schema/touch'
import type { WriteScope } from '@/db/scoped'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { instantAt } from '@/lib/content/domain/rhythm'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { sessionProblems, sessionRows } from '../domain/session'
import { channelOf } from '../domain/touch'
import type { LogSession } from '../inputs'
import { ownDay, refuseFullDay } from './own-day'

const noon = 12 * 60

/**
 * Writes down a session of touches towards people nobody names, a row a result, all under the session's id. It cites nothing,
 * so that it is cold. What does not add up is refused with the field to correct.
 */
export async function logSession(scope: WriteScope, input: LogSession): Promise<{ id: string }> {
  const { db, organizationId, memberId } = scope
  if (memberId === null) throw new Refusal('forbidden')
  const session = { ...input, minutes: input.hours * 60 + input.minutes }
  const problems = sessionProblems(session)
  if (Object.keys(problems).length > 0) throw new Refusal('wrong', { fields: problems })
  const day = ownDay(scope, input.day)
  await refuseFullDay(scope, day, session.minutes)
  const now = new Date()
  const occurredAt = day === dayIn(scope.timeZone, now) ? now : instantAt(scope.timeZone, day, noon)
  const id = newId<'session'>()
  await db.insert(touch).values(
    sessionRows(session).map(row => ({
      organizationId,
      id: newId<'touch'>(),
      memberId,
      channel: channelOf(input.medium, false),
      warm: false,
      ...row,
      occurredAt,
      note: input.note,
      sessionId: id,
    })),
  )
  await publish(scope, 'signals', memberId)
  return { id }
}
