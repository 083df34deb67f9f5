import { type Day, instantOf, isoDate, weekdayOf } from './calendar'
import { canOpenDeal, runDeal } from './deal'
import { afterDays, type Desk } from './desk'
import { meet } from './meeting'
import type { TouchRow } from './rows'
import { receiveSignal, someone } from './signals'
import { logTouch } from './touch'

const answered = 0.19
const interested = 0.03
const appointmentOfInterested = 0.22
const minutesADial = 1.8
const dealPerColdAppointment = 0.6

/** What the salesperson starts himself on a day, without anybody having leaned in. */
export function reachOut(desk: Desk, day: Day): void {
  const { random, season, seat } = desk
  const pace = season.pace(day)
  for (let left = random.count((seat.persona.coldSessions / 5) * pace); left > 0; left -= 1) dial(desk, day)
  for (let left = random.count((seat.persona.mailings / 5) * pace); left > 0; left -= 1) mail(desk, day)
  for (let left = random.count((seat.persona.walkIns / 5) * pace * desk.form(day)); left > 0; left -= 1)
    walkIn(desk, day)
  if (weekdayOf(day) === 4 && pace > 0.5 && random.chance(0.11)) walkFair(desk, day)
}

/** A session of dials, one batch an outcome; only who agreed to meet gets a name. */
function dial(desk: Desk, day: Day): void {
  const { random } = desk
  const dials = random.between(28, 60)
  const reached = random.successes(dials, answered)
  const keen = Math.min(reached, random.successes(dials, interested))
  const appointments = random.successes(keen, appointmentOfInterested)
  const refused = random.successes(reached - keen, 0.45)
  const at = instantOf(day, random.pick([545, 570, 840, 855]))
  const batches = {
    unanswered: dials - reached,
    refused,
    answered: reached - keen - refused,
    interested: keen - appointments,
  } as const
  for (const result of ['unanswered', 'refused', 'answered', 'interested'] as const) {
    const quantity = batches[result]
    if (quantity === 0) continue
    logTouch(desk, {
      channel: 'cold_call',
      result,
      occurredAt: at,
      quantity,
      minutes: quantity * minutesADial,
    })
  }
  for (let left = appointments; left > 0; left -= 1) appointColdly(desk, at)
}

function appointColdly(desk: Desk, at: Date): void {
  const { random } = desk
  const person = someone(desk)
  const personId = person.personId
  logTouch(desk, { channel: 'cold_call', result: 'appointment', occurredAt: at, personId, minutes: 7 })
  const appointmentAt = afterDays(desk, at, 4, 14)
  const base = { person, origin: 'cold' } as const
  if (canOpenDeal(desk, person, at) && random.chance(dealPerColdAppointment)) {
    runDeal(desk, { ...base, source: 'Appel à froid', openedAt: at, calledAt: at, appointmentAt })
  } else {
    meet(desk, { ...base, title: 'first', bookedAt: at, startsAt: appointmentAt, opportunityId: null })
  }
}

function mail(desk: Desk, day: Day): void {
  const { random } = desk
  const quantity = random.between(30, 90)
  const replies = random.successes(quantity, 0.03)
  const keen = random.successes(replies, 0.3)
  const at = instantOf(day, random.between(600, 1000))
  const batches: [TouchRow['result'], number][] = [
    ['unanswered', quantity - replies],
    ['answered', replies - keen],
    ['interested', keen],
  ]
  for (const [result, size] of batches) {
    if (size === 0) continue
    const minutes = result === 'unanswered' ? random.between(25, 50) : size * 4
    logTouch(desk, { channel: 'mailing', result, occurredAt: at, quantity: size, minutes })
  }
}

function walkIn(desk: Desk, day: Day): void {
  const { random } = desk
  const person = someone(desk)
  const startsAt = instantOf(day, random.pick([620, 690, 735, 885, 950, 1035]))
  const earlier = desk.trail.signals.findLast(
    signal =>
      signal.personId === person.personId && signal.answeredAt != null && signal.answeredAt < startsAt,
  )
  const cites = earlier === undefined ? undefined : { signalId: earlier.id }
  const origin = earlier === undefined ? 'cold' : 'warm'
  meet(desk, { person, origin, bookedAt: startsAt, startsAt, title: 'walkIn', opportunityId: null, cites })
  if (random.chance(0.3)) {
    receiveSignal(desk, { kind: 'visit', person, at: afterDays(desk, startsAt, 1, 5) })
  }
}

/** A day at a fair: hours on the clock, a few conversations, cards that turn into signals. */
function walkFair(desk: Desk, day: Day): void {
  const { random, seat, newId } = desk
  const at = instantOf(day, 600)
  desk.trail.timeEntries.push({
    id: newId(at),
    memberId: seat.memberId,
    channel: 'event',
    day: isoDate(day),
    minutes: random.between(180, 400),
    note: 'Salon des entreprises',
    createdAt: instantOf(day, 18 * 60),
  })
  for (let left = random.between(2, 5); left > 0; left -= 1) {
    const met = instantOf(day, random.between(570, 1020))
    const person = someone(desk)
    const keen = random.chance(0.45)
    const result = keen ? 'interested' : 'answered'
    const minutes = random.between(5, 20)
    logTouch(desk, { channel: 'event', result, occurredAt: met, personId: person.personId, minutes })
    if (keen) receiveSignal(desk, { kind: 'event', person, at: met })
  }
}
