import { type SQL, sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { instantAt } from '@/lib/content/domain/rhythm'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { snoozeDay } from '../domain/snooze'
import type { DismissSignal, ReopenSignal, SnoozeSignal } from '../inputs'
import { type LockedSignal, lockSignal } from './lock-signal'

export interface SettledSignal {
  readonly id: string
  readonly version: number
}

/** A snoozed signal comes back when people are at their desks. */
const morning = 8 * 60

/** Puts a signal out of the inbox until the morning of a day, in the organization's time. */
export async function snoozeSignal(scope: WriteScope, input: SnoozeSignal): Promise<SettledSignal> {
  const day = snoozeDay(input, dayIn(scope.timeZone, new Date()))
  if (day === null) throw new Refusal('wrong', { fields: { day: 'not_ahead' } })
  const signal = await lockSignal(scope, input, ['waiting', 'snoozed'])
  const until = instantAt(scope.timeZone, day, morning).toISOString()
  return settle(
    scope,
    signal,
    sql`status = 'snoozed', snoozed_until = ${until}::timestamptz, settled_by_id = ${scope.memberId}::uuid`,
  )
}

/** Says that a signal gets no answer, and why. */
export async function dismissSignal(scope: WriteScope, input: DismissSignal): Promise<SettledSignal> {
  const signal = await lockSignal(scope, input, ['waiting', 'snoozed'])
  return settle(
    scope,
    signal,
    sql`status = 'dismissed', snoozed_until = null, dismiss_reason = ${input.reason}::dismiss_reason,
      settled_by_id = ${scope.memberId}::uuid`,
  )
}

/** Takes a snoozed or dismissed signal back into the inbox. */
export async function reopenSignal(scope: WriteScope, input: ReopenSignal): Promise<SettledSignal> {
  const signal = await lockSignal(scope, input, ['snoozed', 'dismissed'])
  return settle(
    scope,
    signal,
    sql`status = 'waiting', snoozed_until = null, dismiss_reason = null, settled_by_id = null`,
  )
}

async function settle(scope: WriteScope, signal: LockedSignal, change: SQL): Promise<SettledSignal> {
  await scope.db.execute(sql`
    update signal set ${change}, version = version + 1
    where organization_id = ${scope.organizationId} and id = ${signal.id}`)
  await publish(scope, 'signals', signal.memberId)
  return { id: signal.id, version: signal.version + 1 }
}
