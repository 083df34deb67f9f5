import { type Day, instantOf } from './calendar'
import { callWarmly } from './call'
import { afterDays, afterWorkingHours, type Desk } from './desk'
import type { Acquaintance } from './plan-people'

const thanks = 0.72
const givenPerReceived = 0.55

/** Who brings whom to whom on a day, both ways. */
export function introduce(desk: Desk, day: Day): void {
  const { random, season, seat, known } = desk
  const mean = (seat.persona.introductions / 5) * season.pace(day)
  for (let left = random.count(mean); left > 0; left -= 1) {
    // The first few acquaintances are the ones who like to bring people together.
    receive(desk, random.pick(known.slice(0, 4)), random.pick(known.slice(4)), day)
  }
  for (let left = random.count(mean * givenPerReceived); left > 0; left -= 1) {
    write(desk, 'given', random.pick(known.slice(0, 8)), random.pick(known.slice(8)), day)
  }
}

function receive(desk: Desk, giver: Acquaintance, introduced: Acquaintance, day: Day): void {
  const { id, at } = write(desk, 'received', giver, introduced, day)
  const answeredAt = afterWorkingHours(desk, at, desk.random.around(4, 0.7))
  desk.trail.signals.push({
    id: desk.newId(at),
    memberId: desk.seat.memberId,
    personId: introduced.personId,
    kind: 'introduction',
    status: 'answered',
    occurredAt: at,
    answeredAt,
    introductionId: id,
    note: `De la part de ${giver.name}`,
    createdAt: at,
  })
  const reason = { person: introduced, source: 'Introduction', since: at, cites: { introductionId: id } }
  callWarmly(desk, reason, answeredAt, 'introduction')
}

function write(
  desk: Desk,
  direction: 'received' | 'given',
  giver: Acquaintance,
  introduced: Acquaintance,
  day: Day,
): { id: string; at: Date } {
  const { random, seat, newId } = desk
  const at = instantOf(day, random.between(540, 1110))
  const id = newId(at)
  desk.trail.introductions.push({
    id,
    memberId: seat.memberId,
    giverId: giver.personId,
    introducedId: introduced.personId,
    direction,
    occurredAt: at,
    thankedAt: random.chance(thanks) ? afterDays(desk, at, 0, 5) : null,
    note: null,
    createdAt: at,
  })
  return { id, at }
}
