import { type Day, dayOf, instantOf, isoDate } from './calendar'
import type { Desk } from './desk'
import type { MeetingRow, SignalRow } from './rows'

/** What chance may not leave out: the salesperson everybody signs in as has something to do, whatever day it is. */
export function planBusyDay(desk: Desk, today: Day): void {
  leanIn(desk, 'comment', 5, instantOf(today - 1, 1212), 'A raconté le même déboire en commentaire')
  leanIn(desk, 'request', 6, instantOf(today - 1, 1121), 'Demande un devis pour huit postes')
  leanIn(desk, 'message', 7, instantOf(today - 3, 1005), 'Demande si on travaille aussi l’occasion')
  arrange(desk, 8, instantOf(today, 630), 'Première rencontre', 'planned')
  arrange(desk, 9, instantOf(today, 900), 'Présentation du plan', 'planned')
  // Over since yesterday, whatever the hour: somebody has still to say how it went.
  arrange(desk, 11, instantOf(today - 1, 840), 'Point sur le devis', 'to_confirm')
  const earlier = instantOf(desk.season.workday(today - 9), 600)
  const past = arrange(desk, 10, earlier, 'Visite des locaux', 'held')
  owe(desk, 10, past, today, 'Envoyer le plan avec les cotes')
  owe(desk, 10, past, today + 2, 'Prêter deux fauteuils pour une semaine')
}

function leanIn(desk: Desk, kind: SignalRow['kind'], who: number, at: Date, note: string): void {
  const person = desk.known[who]
  if (person === undefined) return
  desk.trail.signals.push({
    id: desk.newId(at),
    memberId: desk.seat.memberId,
    personId: person.personId,
    kind,
    status: 'waiting',
    occurredAt: at,
    note,
    createdAt: at,
  })
}

function arrange(
  desk: Desk,
  who: number,
  startsAt: Date,
  title: string,
  status: MeetingRow['status'],
): MeetingRow {
  const { trail, seat, newId, known } = desk
  const createdAt = instantOf(dayOf(startsAt) - 6, 600)
  const person = known[who]
  const meeting: MeetingRow = {
    id: newId(createdAt),
    memberId: seat.memberId,
    kind: 'in_person',
    status,
    title: `${title} – ${person?.companyName ?? seat.town}`,
    place: 'Chez eux',
    startsAt,
    minutes: 60,
    planned: true,
    origin: 'warm',
    firstEncounter: title === 'Première rencontre',
    significant: status === 'held' ? true : null,
    createdAt,
  }
  trail.meetings.push(meeting)
  if (person !== undefined)
    trail.participants.push({ meetingId: meeting.id, personId: person.personId, memberId: seat.memberId })
  return meeting
}

function owe(desk: Desk, who: number, meeting: MeetingRow, due: Day, text: string): void {
  desk.trail.promises.push({
    id: desk.newId(meeting.startsAt),
    memberId: desk.seat.memberId,
    personId: desk.known[who]?.personId ?? null,
    meetingId: meeting.id,
    text,
    dueOn: isoDate(due),
    status: 'open',
    createdAt: meeting.startsAt,
  })
}
