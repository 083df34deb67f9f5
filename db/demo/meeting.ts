import { dayOf, isoDate } from './calendar'
import { afterDays, type Desk } from './desk'
import type { Acquaintance } from './plan-people'
import type { MeetingRow } from './rows'
import { meetingTitles, nextSteps, places, promises } from './texts/sales-floor'
import { type Cited, logTouch } from './touch'

interface Occasion {
  readonly person: Acquaintance
  readonly origin: 'warm' | 'cold'
  readonly bookedAt: Date
  readonly startsAt: Date
  readonly title: 'first' | 'later' | 'walkIn'
  readonly opportunityId: string | null
  readonly cites?: Cited | undefined
}

/** What a salesperson who was called cold keeps of his appointments. */
const coldShow = 0.72
const movedAgain = 2

/** Books a meeting and lets it happen: the day it was held, or null when it never was. */
export function meet(desk: Desk, occasion: Occasion, moves = 0): Date | null {
  const { random, seat } = desk
  const { startsAt, bookedAt, person, cites } = occasion
  const status = outcome(desk, occasion, moves)
  const held = status === 'held'
  const walkIn = occasion.title === 'walkIn'
  const inPerson = walkIn || random.chance(seat.persona.inPerson)
  const kind = inPerson ? 'in_person' : random.chance(0.65) ? 'video' : 'phone'
  const minutes = walkIn ? random.pick([15, 20, 30, 45]) : random.pick([30, 45, 60, 60, 90])
  const stepAgreed = held && random.chance(0.5 + seat.persona.near * 0.3)
  const meeting: MeetingRow = {
    id: desk.newId(bookedAt),
    memberId: seat.memberId,
    kind,
    status,
    title: `${random.pick(meetingTitles[occasion.title])} – ${person.companyName}`,
    place: kind === 'in_person' ? random.pick(places) : null,
    planned: !walkIn,
    startsAt,
    minutes,
    origin: occasion.origin,
    firstEncounter: occasion.title !== 'later',
    significant: held && random.chance(0.88) ? random.chance(0.6) : null,
    nextStep: stepAgreed ? random.pick(nextSteps) : null,
    nextStepOn: stepAgreed ? isoDate(dayOf(afterDays(desk, startsAt, 3, 14))) : null,
    opportunityId: occasion.opportunityId,
    createdAt: bookedAt,
  }
  desk.trail.meetings.push(meeting)
  desk.trail.participants.push({ meetingId: meeting.id, personId: person.personId, memberId: seat.memberId })
  if (status === 'moved') {
    return meet(
      desk,
      { ...occasion, bookedAt: startsAt, startsAt: afterDays(desk, startsAt, 2, 9) },
      moves + 1,
    )
  }
  if (!held) return null
  if (inPerson) {
    const result = stepAgreed ? 'appointment' : random.chance(0.6) ? 'interested' : 'answered'
    const personId = person.personId
    logTouch(desk, { channel: 'face_to_face', result, occurredAt: startsAt, personId, minutes, cites })
  }
  if (random.chance(0.42)) promiseSomething(desk, meeting, person)
  return startsAt
}

function outcome(desk: Desk, { title, origin }: Occasion, moves: number): MeetingRow['status'] {
  if (title === 'walkIn') return 'held'
  const shows = desk.seat.persona.shows * (origin === 'cold' ? coldShow : 1)
  const called = desk.random.weighted({ cancelled: 6, moved: moves < movedAgain ? 5 : 0, stands: 89 })
  if (called !== 'stands') return called
  if (desk.random.chance(shows)) return 'held'
  return desk.random.chance(0.14) ? 'no_show_ours' : 'no_show_theirs'
}

function promiseSomething(desk: Desk, { id, startsAt }: MeetingRow, person: Acquaintance): void {
  const { random } = desk
  const due = afterDays(desk, startsAt, 2, 11)
  const kept = random.chance(0.84)
  const settledAt = kept ? afterDays(desk, startsAt, 1, Math.max(1, dayOf(due) - dayOf(startsAt))) : due
  desk.trail.promises.push({
    id: desk.newId(startsAt),
    memberId: desk.seat.memberId,
    personId: person.personId,
    meetingId: id,
    text: random.pick(promises),
    dueOn: isoDate(dayOf(due)),
    status: kept ? 'kept' : 'broken',
    // A broken promise is admitted some days later.
    settledAt: kept ? settledAt : afterDays(desk, due, 2, 6),
    createdAt: startsAt,
  })
}
