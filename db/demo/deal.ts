import { dayOf, isoDate } from './calendar'
import { afterDays, type Deal, type Desk } from './desk'
import { meet } from './meeting'
import type { Acquaintance } from './plan-people'
import { lostReasons, noAnswer, projects } from './texts/sales-floor'
import { type Cited, logTouch } from './touch'

interface Opening {
  readonly person: Acquaintance
  readonly origin: 'warm' | 'cold'
  readonly source: string
  readonly openedAt: Date
  readonly calledAt: Date
  /** The appointment the call ended with; null when it only found interest. */
  readonly appointmentAt: Date | null
  readonly cites?: Cited | undefined
}

const coldWins = 0.35

/** Whether the person is free for another opportunity. */
export const canOpenDeal = (desk: Desk, person: Acquaintance, at: Date): boolean => {
  const until = desk.engaged.get(person.personId)
  return until === undefined || until < at
}

interface Ending {
  readonly stage: 'won' | 'lost'
  readonly at: Date
  readonly reason: string
}

/** Runs an opportunity from its first signal to the day it is won or lost. */
export function runDeal(desk: Desk, opening: Opening): void {
  const { openedAt, calledAt, person } = opening
  const id = desk.newId(openedAt)
  const moves: Deal['moves'] = [{ stage: 'signal', at: openedAt }]
  const contacts = [calledAt]
  if (calledAt > openedAt) moves.push({ stage: 'warm_call', at: calledAt })
  const { stage, at, reason } = negotiate(desk, opening, { id, moves, contacts })
  moves.push({ stage, at })
  desk.engaged.set(person.personId, at)
  desk.trail.deals.push({ row: rowOf(desk, opening, id, at), moves, contacts, lostReason: reason })
}

type Course = Pick<Deal, 'moves' | 'contacts'> & { readonly id: string }

/** Meeting, proposal, decision, each with its chance to be the last thing that happened. */
function negotiate(desk: Desk, opening: Opening, { id, moves, contacts }: Course): Ending {
  const { random, seat } = desk
  const { person, origin, cites, calledAt } = opening
  const fade = (from: Date): Ending => ({
    stage: 'lost',
    at: afterDays(desk, from, 24, 62),
    reason: noAnswer,
  })
  const refuse = (at: Date): Ending => ({ stage: 'lost', at, reason: random.pick(lostReasons) })
  const step = { person, origin, opportunityId: id, cites }

  const firstAt = opening.appointmentAt ?? (random.chance(0.5) ? afterDays(desk, calledAt, 4, 15) : null)
  if (firstAt === null) return fade(calledAt)
  const first = { ...step, title: 'first', bookedAt: calledAt, startsAt: firstAt } as const
  let met = meet(desk, first)
  if (met === null && random.chance(0.65)) {
    met = meet(desk, { ...first, bookedAt: firstAt, startsAt: afterDays(desk, firstAt, 2, 9) })
  }
  if (met === null) return fade(firstAt)
  moves.push({ stage: 'meeting', at: met })
  contacts.push(met)

  if (random.chance(0.06)) return fade(met)
  const proposed = afterDays(desk, met, 3, 13)
  if (!random.chance(0.76 + seat.persona.near * 0.2)) return refuse(proposed)
  moves.push({ stage: 'proposal', at: proposed })
  contacts.push(proposed)
  if (random.chance(0.06)) return fade(proposed)

  const again = random.chance(0.45)
    ? meet(desk, { ...step, title: 'later', bookedAt: proposed, startsAt: afterDays(desk, proposed, 3, 10) })
    : remind(desk, opening, afterDays(desk, proposed, 2, 8))
  if (again !== null) contacts.push(again)
  const decided = afterDays(desk, again ?? proposed, 3, 21)
  const wins =
    seat.persona.wins * (origin === 'cold' ? coldWins : 1) * Math.min(1.3, desk.form(dayOf(decided)))
  if (!random.chance(wins)) return refuse(decided)
  contacts.push(decided)
  return { stage: 'won', at: decided, reason: '' }
}

function remind(desk: Desk, { person, cites }: Opening, at: Date): Date {
  const channel =
    cites === undefined ? 'mailing' : desk.random.weighted({ warm_call: 2, social: 1, mailing: 1 })
  const minutes = desk.random.between(4, 14)
  logTouch(desk, { channel, result: 'answered', occurredAt: at, personId: person.personId, minutes, cites })
  return at
}

function rowOf(desk: Desk, opening: Opening, id: string, closed: Date): Deal['row'] {
  const { random, seat } = desk
  const euros = Math.min(80_000, Math.max(2_000, random.around(9_500, 0.8)))
  return {
    id,
    memberId: seat.memberId,
    name: `${random.pick(projects)} – ${opening.person.companyName}`,
    companyId: opening.person.companyId,
    personId: opening.person.personId,
    amountCents: Math.round(euros / 50) * 5_000,
    currency: 'EUR',
    origin: opening.origin,
    source: opening.source,
    openedOn: isoDate(dayOf(opening.openedAt)),
    expectedCloseOn: random.chance(0.9) ? isoDate(dayOf(closed) + random.between(-6, 12)) : null,
    createdAt: opening.openedAt,
  }
}
