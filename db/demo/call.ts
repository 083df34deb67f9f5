import { dayOf } from './calendar'
import { canOpenDeal, runDeal } from './deal'
import { afterDays, afterWorkingHours, type Desk } from './desk'
import { meet } from './meeting'
import type { Acquaintance } from './plan-people'
import type { TouchRow } from './rows'
import { type Cited, logTouch } from './touch'

export interface Reason {
  readonly person: Acquaintance
  readonly source: string
  /** When the person leaned in. */
  readonly since: Date
  readonly cites: Cited
}

const dealPerAppointment = 0.58
const dealPerInterest = 0.2

/** Calls somebody who leaned in: mostly an appointment, often an opportunity. */
export function callWarmly(
  desk: Desk,
  reason: Reason,
  at: Date,
  channel: TouchRow['channel'] = 'warm_call',
): void {
  const { random, seat } = desk
  const { person, cites } = reason
  const reached = Math.min(0.92, seat.persona.appointments * (0.85 + 0.15 * desk.form(dayOf(at))))
  const result = random.chance(reached)
    ? 'appointment'
    : random.weighted({ unanswered: 8, answered: 9, interested: 9, refused: 3 })
  const minutes = result === 'unanswered' ? 2 : random.between(6, 19)
  logTouch(desk, { channel, result, occurredAt: at, personId: person.personId, minutes, cites })
  follow(desk, reason, at, result)
}

/** Writes first; interest shown there is called the day after. */
export function writeWarmly(
  desk: Desk,
  reason: Reason,
  at: Date,
  channel: 'social' | 'mailing' | 'inbound',
): void {
  const { random } = desk
  const { person, cites } = reason
  const result = random.weighted({ unanswered: 42, answered: 33, interested: 19, appointment: 6 })
  const minutes = random.between(3, 11)
  const direction = channel === 'inbound' ? 'inbound' : 'outbound'
  logTouch(desk, { channel, direction, result, occurredAt: at, personId: person.personId, minutes, cites })
  if (result === 'appointment') follow(desk, reason, at, result)
  const calls = { unanswered: 0, answered: 0.3, interested: 0.85, appointment: 0 }
  if (random.chance(calls[result]))
    callWarmly(desk, reason, afterWorkingHours(desk, at, random.between(4, 20)))
}

function follow(desk: Desk, reason: Reason, at: Date, result: TouchRow['result']): void {
  const { random } = desk
  const { person, source, since, cites } = reason
  const free = canOpenDeal(desk, person, since)
  const base = { person, origin: 'warm', cites } as const
  if (result === 'interested' && free && random.chance(dealPerInterest)) {
    runDeal(desk, { ...base, source, openedAt: since, calledAt: at, appointmentAt: null })
  }
  if (result !== 'appointment') return
  const startsAt = afterDays(desk, at, 2, 12)
  if (free && random.chance(dealPerAppointment)) {
    runDeal(desk, { ...base, source, openedAt: since, calledAt: at, appointmentAt: startsAt })
    return
  }
  // Not every appointment is a sale: some people one just wants to know.
  if (random.chance(0.6)) meet(desk, { ...base, title: 'first', bookedAt: at, startsAt, opportunityId: null })
}
