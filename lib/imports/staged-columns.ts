import type { ImportKind } from './domain/fields'
import { nameKey, type RowIdentity } from './domain/identity'
import { personKey } from './domain/read-linkedin'
import { guestKey } from './domain/read-outreach'
import type { ImportRow } from './domain/row-types'

type Value = string | number | null

export interface StagedColumn<Row> {
  readonly name: string
  readonly type: 'text' | 'bigint' | 'integer' | 'numeric' | 'date' | 'timestamptz'
  readonly pick: (row: Row, identity: RowIdentity) => Value
}

const keyOf = (name: string | null): string | null => (name === null ? null : nameKey(name))

/** A whole row of the file tells its kind of key, so that an address never answers to a hash. */
const prefixed: StagedColumn<unknown> = {
  name: 'key',
  type: 'text',
  pick: (_row, { kind, key }) => `${kind}:${key}`,
}

const text = <Row>(name: string, pick: (row: Row) => string | null): StagedColumn<Row> => ({
  name,
  type: 'text',
  pick,
})
const date = <Row>(name: string, pick: (row: Row) => string | null): StagedColumn<Row> => ({
  name,
  type: 'date',
  pick,
})

const moment = <Row>(name: string, pick: (row: Row) => string | null): StagedColumn<Row> => ({
  name,
  type: 'timestamptz',
  pick,
})
const figure = <Row>(name: string, pick: (row: Row) => number | null): StagedColumn<Row> => ({
  name,
  type: 'integer',
  pick,
})

/** `Ana Roy`, or empty when the source hides it. */
const fullName = ({
  firstName,
  lastName,
}: Pick<ImportRow<'connections'>, 'firstName' | 'lastName'>): string =>
  [firstName, lastName].filter(part => part !== null).join(' ')

/** The columns of a person, as `decideConnections` reads them. */
function connectionColumns<Row>(
  of: (row: Row) => Omit<ImportRow<'connections'>, 'kind'>,
): readonly StagedColumn<Row>[] {
  return [
    text('first_name', row => of(row).firstName),
    text('last_name', row => of(row).lastName),
    text('name', row => fullName(of(row))),
    text('name_key', row => nameKey(fullName(of(row)))),
    text('email', row => of(row).email),
    text('profile_url', row => of(row).profileUrl),
    text('company', row => of(row).company),
    text('company_key', row => keyOf(of(row).company)),
    text('position', row => of(row).position),
    date('connected_on', row => of(row).connectedOn),
  ]
}

/** The columns of whom a row is about and whose it is, as `decideGuests` and `decideOwners` read them. */
function outreachColumns<
  Row extends ImportRow<'signals' | 'touches' | 'attendees'>,
>(): readonly StagedColumn<Row>[] {
  return [
    prefixed,
    text('guest_key', row => guestKey(row.person)),
    text('name', row => row.person.name),
    text('name_key', row => keyOf(row.person.name)),
    text('first_name', row => row.person.firstName),
    text('last_name', row => row.person.lastName),
    text('email', row => row.person.email),
    text('profile_url', row => row.person.profileUrl),
    text('company', row => row.person.company),
    text('company_key', row => keyOf(row.person.company)),
    text('position', row => row.person.position),
    text('owner', row => row.owner),
    text('owner_key', row => keyOf(row.owner)),
    text('owner_email', row => row.ownerEmail),
    // A clock on the wall: which instant it was, the organization's time zone says.
    text('clock', row => row.occurredAt.replace(/Z$/, '')),
    text('note', row => row.note),
  ]
}

const signalColumns = <Row extends ImportRow<'signals' | 'attendees'>>(): readonly StagedColumn<Row>[] => [
  ...outreachColumns<Row>(),
  text('signal', row => row.signal),
]

/** The temporary table that a file's rows are copied into, kind by kind; keys are folded here, once. */
export const stagedColumns: { readonly [K in ImportKind]: readonly StagedColumn<ImportRow<K>>[] } = {
  teams: [
    prefixed,
    text('name', row => row.memberName),
    text('name_key', row => nameKey(row.memberName)),
    text('email', row => row.memberEmail),
    text('manager', row => row.managerName),
    text('manager_key', row => keyOf(row.managerName)),
    text('manager_email', row => row.managerEmail),
    text('team', row => row.team),
    text('branch', row => row.branch),
    text('region', row => row.region),
  ],
  companies: [
    { name: 'key', type: 'text', pick: (_row, { key }) => key },
    text('name', row => row.name),
    text('sector', row => row.sector),
    { name: 'employees', type: 'integer', pick: row => row.employees },
    { name: 'revenue', type: 'numeric', pick: ({ revenueCents }) => decimalOf(revenueCents) },
    { name: 'founded_year', type: 'integer', pick: row => row.foundedYear },
    text('location', row => row.location),
    text('website', row => row.website),
    text('parent', row => row.parentName),
    text('parent_key', row => keyOf(row.parentName)),
  ],
  deals: [
    // A deal's own number is kept as it is, for people search by it.
    { name: 'key', type: 'text', pick: (_row, { kind, key }) => (kind === 'id' ? key : `${kind}:${key}`) },
    text('name', row => row.name ?? row.company ?? row.externalId),
    text('owner', row => row.owner),
    text('owner_key', row => nameKey(row.owner)),
    text('owner_email', row => row.ownerEmail),
    text('company', row => row.company),
    text('company_key', row => keyOf(row.company)),
    text('person', row => row.personName),
    text('person_key', row => keyOf(row.personName)),
    text('person_email', row => row.personEmail),
    text('stage', row => row.stage),
    { name: 'amount_cents', type: 'bigint', pick: row => row.amountCents },
    date('opened_on', row => row.openedOn),
    date('closed_on', row => row.closedOn),
    date('expected_close_on', row => row.expectedCloseOn),
    text('source', row => row.source),
    text('lost_reason', row => row.lostReason),
    date('next_step_on', row => row.nextStepOn),
  ],
  connections: [prefixed, ...connectionColumns<ImportRow<'connections'>>(row => row)],
  linkedin: [
    prefixed,
    text('part', row => row.part),
    text('post_key', row => (row.part === 'share' ? row.key : null)),
    moment('occurred_at', row => row.occurredAt),
    text('url', row => row.url),
    text('link', row => row.link),
    text('body', row => row.body),
    text('language', row => row.language),
    text('reaction', row => row.reaction),
    { name: 'incoming', type: 'integer', pick: row => (row.incoming ? 1 : 0) },
    text('other_name', row => row.otherName),
    text('other_name_key', row => keyOf(row.otherName)),
    text('other_url', row => row.otherUrl),
    text('other_key', row => (row.part === 'invitation' || row.part === 'message' ? personKey(row) : null)),
    ...connectionColumns<ImportRow<'linkedin'>>(({ connection }) => connection),
  ],
  'linkedin-analytics': [
    prefixed,
    text('part', row => row.part),
    text('post_key', row => row.key),
    text('url', row => row.url),
    date('day', row => row.day),
    figure('impressions', row => row.impressions),
    // Reactions, comments and reposts together: the file does not tell them apart.
    figure('reactions', row => (row.part === 'post' ? row.engagements : null)),
    ...(['comments', 'reposts', 'clicks', 'profile_views'] as const).map(name =>
      figure<ImportRow<'linkedin-analytics'>>(name, () => null),
    ),
    figure('engagements', row => row.engagements),
    figure('new_followers', row => row.newFollowers),
    figure('followers', row => row.followers),
  ],
  'x-analytics': [
    prefixed,
    text('part', row => row.part),
    text('post_key', row => row.key),
    text('url', row => row.url),
    text('link', () => null),
    text('body', row => row.body),
    text('language', row => row.language),
    moment('occurred_at', row => row.occurredAt),
    date('day', row => row.day),
    figure('impressions', row => row.impressions),
    figure('reactions', row => row.reactions),
    figure('comments', row => row.comments),
    figure('reposts', row => row.reposts),
    figure('clicks', row => row.clicks),
    figure('profile_views', row => row.profileViews),
    figure('engagements', row => row.engagements),
    figure('new_followers', row => row.newFollowers),
    figure('followers', () => null),
  ],
  references: [
    prefixed,
    text('source', row => row.source),
    text('title', row => row.title),
    text('body', row => row.body),
    text('language', row => row.language),
    text('url', row => row.url),
    date('published_on', row => row.publishedOn),
  ],
  signals: signalColumns<ImportRow<'signals'>>(),
  attendees: signalColumns<ImportRow<'attendees'>>(),
  touches: [
    ...outreachColumns<ImportRow<'touches'>>(),
    text('medium', row => row.medium),
    { name: 'warm_said', type: 'integer', pick: row => (row.warmSaid ? 1 : 0) },
    text('result', row => row.result),
    text('direction', row => row.direction),
    figure('minutes', row => row.minutes),
    figure('quantity', row => row.quantity),
  ],
}

/** Integer cents as a decimal figure, exactly. */
function decimalOf(cents: number | null): string | null {
  if (cents === null) return null
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
