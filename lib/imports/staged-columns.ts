import type { ImportKind } from './domain/fields'
import { nameKey, type RowIdentity } from './domain/identity'
import type { ImportRow } from './domain/row-types'

type Value = string | number | null

export interface StagedColumn<Row> {
  readonly name: string
  readonly type: 'text' | 'bigint' | 'integer' | 'numeric' | 'date'
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

/** `Ana Roy`, or empty when the source hides it. */
const fullName = ({ firstName, lastName }: ImportRow<'connections'>): string =>
  [firstName, lastName].filter(part => part !== null).join(' ')

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
  connections: [
    prefixed,
    text('first_name', row => row.firstName),
    text('last_name', row => row.lastName),
    text('name', fullName),
    text('name_key', row => nameKey(fullName(row))),
    text('email', row => row.email),
    text('profile_url', row => row.profileUrl),
    text('company', row => row.company),
    text('company_key', row => keyOf(row.company)),
    text('position', row => row.position),
    date('connected_on', row => row.connectedOn),
  ],
}

/** Integer cents as a decimal figure, exactly. */
function decimalOf(cents: number | null): string | null {
  if (cents === null) return null
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
