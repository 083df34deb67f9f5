import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { instantOfField } from '@/lib/content/domain/local-field'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { LogTouch } from '../inputs'
import { type LoggedTouch, logTouch } from './log-touch'
import { resolvePerson } from './resolve-person'

/** A clock of the browser may be ahead of ours by so much. */
const slack = 5 * 60_000

/** Writes a touch down as the form has it. Signals it cites that waited for an answer have got it. */
export async function logOwnTouch(
  scope: WriteScope,
  input: LogTouch,
): Promise<LoggedTouch & { readonly personId: string }> {
  const now = new Date()
  const occurredAt = input.occurredAt === '' ? now : instantOfField(scope.timeZone, input.occurredAt)
  if (occurredAt === null) throw new Refusal('wrong', { fields: { occurredAt: 'invalid' } })
  if (occurredAt.getTime() > now.getTime() + slack)
    throw new Refusal('wrong', { fields: { occurredAt: 'ahead' } })
  const { usual, personText, ...fields } = input
  const named = await resolvePerson(scope, { person: input.personId, personText, personNew: '1' })
  const logged = await logTouch(scope, {
    ...fields,
    ...usual,
    personId: named.id,
    occurredAt,
    againstBreathing: input.againstBreathing === 'on',
  })
  await answerSignals(scope, input.signalIds, occurredAt)
  return { ...logged, personId: named.id }
}

/** Takes signals out of the inbox, whoever of those the reader sees had them. */
async function answerSignals(scope: WriteScope, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return
  const rows = await scope.db.execute<{ member_id: string }>(sql`
    update signal set status = 'answered', answered_at = ${at.toISOString()}::timestamptz, snoozed_until = null,
      version = version + 1
    where organization_id = ${scope.organizationId} and id = any (${`{${ids.join(',')}}`}::uuid[])
      and status in ('waiting', 'snoozed')
    returning member_id`)
  for (const memberId of new Set(rows.map(row => row.member_id))) await publish(scope, 'signals', memberId)
}
