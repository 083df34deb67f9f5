import { foldText } from './fold-text'
import { emailKey, nameKey, type RowIdentity, urlKey } from './identity'
import type { RowReader } from './row-reader'
import type { ImportRow, OutreachPerson } from './row-types'
import { sha256 } from './sha256'
import { wordList } from './word-list'

type Signal = ImportRow<'signals'>
type Touch = ImportRow<'touches'>
type Attendee = ImportRow<'attendees'>

const KINDS: Readonly<Record<Signal['signal'], readonly string[]>> = {
  comment: wordList('comment, commented, commentaire, a commente'),
  reaction: wordList('reaction, like, liked, reacted, j aime, a reagi, a aime'),
  message: wordList('message, email, e mail, mail, dm, inmail, reply, courriel, reponse, a ecrit'),
  profile_view: wordList(
    'profile view, profile viewed, viewed profile, vue du profil, vue de profil, a vu le profil',
  ),
  accepted_connection: wordList(
    'accepted connection, connection, connected, connection accepted, relation, invitation acceptee, mise en relation',
  ),
  visit: wordList('visit, walk in, dropped by, website visit, visite, passage'),
  event: wordList('event, attended, webinar, fair, trade show, evenement, salon, webinaire, participation'),
  download: wordList('download, downloaded, white paper, telechargement, livre blanc, a telecharge'),
  request: wordList(
    'request, call back, callback, contact form, demo request, invitation, demande, rappel, formulaire, demande de rappel, demande de demo',
  ),
  introduction: wordList('introduction, referral, introduced, presentation, recommandation, mise en contact'),
}

/** Whether a call was warm is what it cites; the word only says that it should cite the person's last sign. */
const CHANNELS: Readonly<Record<Touch['medium'], readonly string[]>> = {
  call: wordList(
    'call, phone, phone call, cold call, warm call, appel, telephone, appel a froid, appel froid, appel chaud, appel tiede',
  ),
  mailing: wordList('mailing, email, e mail, mail, letter, courriel, courrier, lettre, emailing'),
  social: wordList(
    'social, linkedin, x, twitter, social network, inmail, dm, reseaux sociaux, reseau social, message linkedin',
  ),
  face_to_face: wordList(
    'face to face, visit, meeting, in person, door to door, face a face, visite, rendez vous, porte a porte, en personne',
  ),
  introduction: wordList('introduction, referral, presentation, recommandation'),
  inbound: wordList('inbound, incoming, entrant, appel entrant'),
  event: wordList('event, fair, trade show, evenement, salon'),
}
const WARM = wordList('warm call, warm, appel chaud, appel tiede, chaud, tiede')

const RESULTS: Readonly<Record<Touch['result'], readonly string[]>> = {
  unanswered: wordList(
    'unanswered, no answer, not reached, voicemail, left voicemail, busy, missed, sent, sans reponse, pas de reponse, repondeur, messagerie, occupe, absent, envoye',
  ),
  answered: wordList(
    'answered, connected, reached, replied, conversation, a repondu, repondu, joint, contacte',
  ),
  interested: wordList('interested, positive, call back, interesse, interessee, positif, a rappeler'),
  refused: wordList(
    'refused, not interested, declined, negative, refus, a refuse, pas interesse, refuse, negatif',
  ),
  appointment: wordList(
    'appointment, meeting, meeting booked, booked, rendez vous, rdv, rdv pris, rendez vous pris',
  ),
}
const INBOUND = wordList('inbound, incoming, in, received, entrant, entrante, recu')
const OUTBOUND = wordList('outbound, outgoing, out, sent, sortant, sortante, emis, envoye')

/** What a cell says, among words; a word that nobody knows refuses the row. */
function wordOf<Key extends string>(
  read: RowReader,
  field: string,
  words: Readonly<Record<Key, readonly string[]>>,
  otherwise: NoInfer<Key>,
): Key {
  const before = read.problems.length
  const value = read.text(field)
  const folded = foldText(value ?? '')
  const keys = Object.keys(words) as Key[]
  const found = keys.find(key => foldText(key) === folded || words[key].includes(folded))
  if (found === undefined && read.problems.length === before)
    read.refuse(field, value === null ? 'required_missing' : 'unknown_value', value ?? '')
  return found ?? otherwise
}

function readPerson(read: RowReader): OutreachPerson {
  const [firstName, lastName] = [read.name('firstName'), read.name('lastName')]
  const joined = [firstName, lastName].filter(part => part !== null).join(' ')
  const name = joined === '' ? read.name('personName') : joined
  return {
    name,
    firstName,
    lastName,
    email: read.email('email'),
    profileUrl: read.url('profileUrl'),
    company: read.name('company'),
    position: read.text('position'),
  }
}

/** What a person is known by in a file: profile, address, else name with company; null where the row names nobody. */
export function guestKey({ profileUrl, email, name, company }: OutreachPerson): string | null {
  const url = profileUrl === null ? null : urlKey(profileUrl)
  if (url !== null) return `url:${url}`
  if (email !== null) return `email:${emailKey(email)}`
  return name === null ? null : `name:${nameKey(name)}|${company === null ? '' : nameKey(company)}`
}

function namedPerson(read: RowReader): OutreachPerson {
  const before = read.problems.length
  const person = readPerson(read)
  if (guestKey(person) === null && read.problems.length === before)
    read.refuse(read.has('personName') ? 'personName' : 'lastName', 'required_missing', '')
  return person
}

function requiredMoment(read: RowReader): string {
  const before = read.problems.length
  const value = read.moment('date')
  if (value === null && read.problems.length === before) read.refuse('date', 'required_missing', '')
  return value ?? ''
}

const readOwner = (read: RowReader) => ({
  owner: read.has('owner') ? read.requiredName('owner') : null,
  ownerEmail: read.email('ownerEmail'),
})

export const readSignal = (read: RowReader): Signal => ({
  kind: 'signals',
  person: namedPerson(read),
  signal: wordOf(read, 'signalKind', KINDS, 'reaction'),
  occurredAt: requiredMoment(read),
  note: read.text('note'),
  ...readOwner(read),
  externalId: read.text('externalId'),
})

/** An attendee is a signal of kind event; the event's name goes before the note. */
export function readAttendee(read: RowReader): Attendee {
  const event = read.requiredName('event')
  const said = read.text('note')
  return {
    kind: 'attendees',
    person: namedPerson(read),
    signal: 'event',
    occurredAt: requiredMoment(read),
    note: said === null ? event : `${event}\n${said}`,
    ...readOwner(read),
    externalId: read.text('externalId'),
  }
}

const mostMinutes = 1440
const mostTouches = 10_000

function within(read: RowReader, field: string, least: number, most: number, otherwise: number): number {
  const value = read.count(field)
  if (value === null) return otherwise
  if (value >= least && value <= most && Number.isInteger(value)) return value
  read.refuse(field, 'bad_number', String(value), most)
  return otherwise
}

export function readTouch(read: RowReader): Touch {
  const warmSaid = WARM.includes(foldText(read.text('channel') ?? ''))
  const medium = wordOf(read, 'channel', CHANNELS, 'call')
  const said = read.text('direction')
  const folded = foldText(said ?? '')
  if (said !== null && !INBOUND.includes(folded) && !OUTBOUND.includes(folded))
    read.refuse('direction', 'unknown_value', said)
  return {
    kind: 'touches',
    person: readPerson(read),
    medium,
    warmSaid,
    result: wordOf(read, 'result', RESULTS, 'unanswered'),
    direction: INBOUND.includes(folded) || (said === null && medium === 'inbound') ? 'inbound' : 'outbound',
    minutes: within(read, 'minutes', 0, mostMinutes, 0),
    quantity: within(read, 'quantity', 1, mostTouches, 1),
    occurredAt: requiredMoment(read),
    note: read.text('note'),
    ...readOwner(read),
    externalId: read.text('externalId'),
  }
}

/** 128 bits, as for the content of a row. */
const HASH_WORDS = 4

/** By its own number; a signal without one by who did what when, for whom; a touch without one by its whole row. */
export function identifyOutreach(row: Signal | Touch | Attendee): RowIdentity | null {
  if (row.externalId !== null) return { kind: 'id', key: row.externalId }
  if (row.kind === 'touches') return null
  const parts = [row.signal, guestKey(row.person), row.occurredAt, nameKey(row.owner ?? ''), row.note]
  return { kind: 'content', key: sha256(JSON.stringify(parts), HASH_WORDS) }
}
