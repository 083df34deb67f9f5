import { foldText } from './fold-text'
import { guessLanguage } from './guess-language'
import { nameKey, type RowIdentity, urlKey } from './identity'
import { type LinkedinPart, partOfFile, shareText } from './linkedin-archive'
import { momentOfPost, postKey } from './post-key'
import { readConnection } from './read-connection'
import type { RowReader } from './row-reader'
import type { ImportRow } from './row-types'
import { sha256 } from './sha256'

type Row = ImportRow<'linkedin'>

const noConnection: Row['connection'] = {
  firstName: null,
  lastName: null,
  profileUrl: null,
  email: null,
  company: null,
  position: null,
  connectedOn: null,
}

const nothing: Omit<Row, 'part'> = {
  kind: 'linkedin',
  key: '',
  occurredAt: null,
  url: null,
  link: null,
  body: null,
  language: null,
  reaction: null,
  connection: noConnection,
  incoming: false,
  otherName: null,
  otherUrl: null,
}

const INCOMING = ['incoming', 'entrante', 'entrant', 'recue', 'recu', 'received']
const OUTGOING = ['outgoing', 'sortante', 'sortant', 'envoyee', 'envoye', 'sent']

/** Which part of the archive a row is of: by the file it stood in, else by the columns of the one file at hand. */
export function partOfRow(read: RowReader): LinkedinPart {
  const file = read.has('file') ? read.text('file') : null
  const named = file === null ? null : partOfFile(file)
  if (named !== null) return named
  if (read.has('senderUrl')) return 'message'
  if (read.has('shareLink') || read.has('commentary')) return 'share'
  if (read.has('sentAt') || read.has('direction') || read.has('inviterUrl')) return 'invitation'
  if (read.has('link')) return read.has('reaction') ? 'reaction' : 'comment'
  return 'connection'
}

const READERS: Readonly<Record<LinkedinPart, (read: RowReader) => Row>> = {
  share: readShare,
  comment: read => readActivity(read, 'comment'),
  reaction: read => readActivity(read, 'reaction'),
  connection: read => ({ ...nothing, part: 'connection', connection: readConnection(read) }),
  invitation: readInvitation,
  message: readMessage,
}

/** Reads one row of the archive; problems are left in the reader. */
export const readLinkedin = (read: RowReader): Row => READERS[partOfRow(read)](read)

function required(read: RowReader, field: string): string {
  const before = read.problems.length
  const value = read.text(field)
  if (value === null && read.problems.length === before) read.refuse(field, 'required_missing', '')
  return value ?? ''
}

/** A share whose date the archive leaves blank was made when its number says. */
function readShare(read: RowReader): Row {
  const url = required(read, 'shareLink')
  const key = postKey(url) ?? `linkedin:${urlKey(url) ?? url}`
  const before = read.problems.length
  const occurredAt = read.moment('date') ?? momentOfPost(key)?.toISOString() ?? null
  if (occurredAt === null && read.problems.length === before) read.refuse('date', 'required_missing', '')
  const body = shareText(read.text('commentary') ?? '')
  return {
    ...{ ...nothing, part: 'share', key, occurredAt, url, body },
    link: read.text('sharedUrl'),
    language: guessLanguage(body),
  }
}

function readActivity(read: RowReader, part: 'comment' | 'reaction'): Row {
  const url = required(read, 'link')
  const occurredAt = read.moment('date')
  const body = part === 'comment' ? read.text('message') : null
  const reaction = part === 'reaction' ? read.text('reaction') : null
  return { ...nothing, part, occurredAt, url, body, reaction }
}

function readInvitation(read: RowReader): Row {
  const direction = required(read, 'direction')
  const folded = foldText(direction)
  const incoming = INCOMING.includes(folded)
  if (!incoming && direction !== '' && !OUTGOING.includes(folded))
    read.refuse('direction', 'unknown_value', direction)
  const [name, url] = incoming ? (['inviter', 'inviterUrl'] as const) : (['invitee', 'inviteeUrl'] as const)
  const otherUrl = read.text(url)
  const otherName = read.name(name)
  if (otherUrl === null && otherName === null) read.refuse(name, 'required_missing', '')
  const occurredAt = read.moment('sentAt')
  // A signal stands in time; an invitation of ours is left as it is, and needs none.
  if (incoming && occurredAt === null && !read.problems.some(({ field }) => field === 'sentAt'))
    read.refuse('sentAt', 'required_missing', '')
  return {
    ...nothing,
    part: 'invitation',
    occurredAt,
    body: read.text('message'),
    incoming,
    otherName,
    otherUrl,
  }
}

/**
 * A message says that its sender wrote, and when. What he wrote stays between the two: it is not read. Who of the two is the
 * member the file does not say; a run finds it out.
 */
function readMessage(read: RowReader): Row {
  const occurredAt = read.moment('date')
  return {
    ...nothing,
    part: 'message',
    occurredAt,
    otherName: read.name('inviter'),
    otherUrl: read.text('senderUrl'),
  }
}

/** What a person of an invitation or a message is known by, as a connection is: the profile's address, else the name. */
export function personKey({ otherName, otherUrl }: Pick<Row, 'otherName' | 'otherUrl'>): string {
  const url = otherUrl === null ? null : urlKey(otherUrl)
  return url === null ? `name:${nameKey(otherName ?? '')}` : `url:${url}`
}

/** 128 bits, as for the content of a row. */
const HASH_WORDS = 4

/** What a share, comment, reaction or invitation is known again by. */
export function identifyLinkedin(row: Row): RowIdentity {
  if (row.part === 'share') return { kind: 'id', key: row.key }
  const { part, occurredAt, url, body, reaction } = row
  const parts =
    part === 'invitation' || part === 'message'
      ? [part, personKey(row), occurredAt, row.incoming ? 'in' : 'out']
      : [part, occurredAt, url, part === 'comment' ? body : reaction]
  return { kind: 'content', key: sha256(JSON.stringify(parts), HASH_WORDS) }
}
