import { EMAIL_LENGTH, type Field, NAME_LENGTH, SHORT_LENGTH, TEXT_LENGTH } from './field'
import { CONNECTION_FIELDS } from './fields-connections'
import { wordList } from './word-list'

const noteLength = 2000

const field = (
  id: string,
  type: Field['type'],
  maxLength: number,
  words: string,
  more: Pick<Field, 'required' | 'identity'> = {},
): Field => ({ id, type, maxLength, synonyms: wordList(words), crm: {}, ...more })

/** Whom the row is about, however the file says it. */
const person: readonly Field[] = [
  field(
    'personName',
    'name',
    NAME_LENGTH,
    'person, contact, contact name, full name, attendee, attendee name, participant, name, personne, nom complet, nom du contact, participant(e), invité, nom et prénom',
  ),
  ...CONNECTION_FIELDS.filter(({ id }) => id !== 'connectedOn'),
]

/** Whose the row is; without such a column the file is one member's. */
const owner: readonly Field[] = [
  field(
    'owner',
    'name',
    NAME_LENGTH,
    'owner, salesperson, sales rep, seller, assigned to, agent, logged by, member, commercial, vendeur, propriétaire, responsable, attribué à, conseiller, saisi par',
  ),
  field(
    'ownerEmail',
    'email',
    EMAIL_LENGTH,
    'owner email, agent email, salesperson email, email du propriétaire, email du commercial',
  ),
]

const externalId = field(
  'externalId',
  'text',
  SHORT_LENGTH,
  'id, activity id, call id, signal id, touch id, record id, attendee id, order id, identifiant, numéro, n°',
  { identity: true },
)
const date = (required: boolean): Field =>
  field(
    'date',
    'date',
    NAME_LENGTH,
    'date, when, occurred at, created at, time, timestamp, call time, activity date, event date, date et heure, quand, horodatage, le, date de l’événement',
    required ? { required: true } : {},
  )
const note = field(
  'note',
  'text',
  noteLength,
  'note, notes, comments, description, details, remark, message, commentaire, commentaires, remarque, détails',
)

/** What people did that shows interest. */
export const SIGNAL_FIELDS: readonly Field[] = [
  ...person,
  field(
    'signalKind',
    'text',
    SHORT_LENGTH,
    'signal, signal kind, kind, signal type, type, interest, interaction, type de signal, nature, genre',
    { required: true },
  ),
  date(true),
  note,
  ...owner,
  externalId,
]

/** What we did towards people: calls, letters, visits. */
export const TOUCH_FIELDS: readonly Field[] = [
  date(true),
  field(
    'channel',
    'text',
    SHORT_LENGTH,
    'channel, medium, activity type, touch, touch type, call type, type, canal, moyen, type d’activité, type de contact',
    { required: true },
  ),
  field(
    'result',
    'text',
    SHORT_LENGTH,
    'result, outcome, call outcome, status, disposition, call result, résultat, issue, statut, suite',
    { required: true },
  ),
  ...person,
  field('direction', 'text', SHORT_LENGTH, 'direction, call direction, sens'),
  field(
    'minutes',
    'count',
    NAME_LENGTH,
    'minutes, duration, duration minutes, call duration, min, durée, durée en minutes, temps',
  ),
  field(
    'quantity',
    'count',
    NAME_LENGTH,
    'quantity, count, calls, number, attempts, quantité, nombre, appels',
  ),
  note,
  ...owner,
  externalId,
]

/** Who came to an event: each a signal. */
export const ATTENDEE_FIELDS: readonly Field[] = [
  ...person,
  field(
    'event',
    'name',
    TEXT_LENGTH,
    'event, event name, ticket, ticket type, webinar, session, événement, nom de l’événement, billet, type de billet, webinaire, salon',
    { required: true },
  ),
  date(true),
  note,
  ...owner,
  externalId,
]
