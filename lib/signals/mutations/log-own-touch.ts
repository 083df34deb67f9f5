import { sql } from 'drizzle-orm'
import { answerCited } from '@/db/answer-cited'
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

/** Takes signals out of the inbox. */
async function answerSignals(scope: WriteScope, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return
  const cited = sql`
    select i.id as signal_id, ${at.toISOString()}::timestamptz as at, ${scope.memberId}::uuid as member_id
    from unnest(${`{${ids.join(',')}}`}::uuid[]) i (id)`
  const rows = await scope.db.execute<{ member_id: string }>(answerCited(scope, cited))
  for (const memberId of new Set(rows.map(row => row.member_id))) await publish(scope, 'signals', memberId)
}
