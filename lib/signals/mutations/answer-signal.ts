import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { publish } from '@/lib/platform/live/publish'
import type { AnswerSignal } from '../inputs'
import { lockSignal } from './lock-signal'
import { type LoggedTouch, logTouch } from './log-touch'

export interface AnsweredSignal extends LoggedTouch {
  /** How many signals of the person it answers. */
  readonly signals: number
}

/**
 * Answers a signal, and the person's other waiting ones that the form names: one touch of the reader that cites them all. Of two
 * colleagues at once one wins; the other is told who answered and when.
 */
export async function answerSignal(scope: WriteScope, input: AnswerSignal): Promise<AnsweredSignal> {
  const { db, organizationId } = scope
  const signal = await lockSignal(scope, input, ['waiting', 'snoozed'])
  // The moment of the touch is that of the answer: it tells whoever comes second who was first.
  const now = new Date()
  const others = input.also.filter(id => id !== signal.id)
  const answered = await db.execute<{ id: string; member_id: string; introduction_id: string | null }>(sql`
    update signal set status = 'answered', answered_at = ${now.toISOString()}::timestamptz, snoozed_until = null,
      settled_by_id = ${scope.memberId}::uuid, version = version + 1
    where organization_id = ${organizationId} and person_id = ${signal.personId} and status in ('waiting', 'snoozed')
      and (id = ${signal.id} or occurred_at <= now() and id in (
        select value::uuid from json_array_elements_text(${JSON.stringify(others)}::json)))
    returning id, member_id, introduction_id`)
  const touch = await logTouch(scope, {
    personId: signal.personId,
    medium: input.medium,
    direction: 'outbound',
    result: input.result,
    minutes: input.minutes,
    occurredAt: now,
    note: input.note,
    signalIds: answered.map(({ id }) => id),
    introductionIds: [],
    againstBreathing: input.againstBreathing === 'on',
  })
  for (const owner of new Set(answered.map(({ member_id }) => member_id)))
    await publish(scope, 'signals', owner)
  return { ...touch, signals: answered.length }
}
