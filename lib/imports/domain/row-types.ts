import type { StageKey } from './stages'

/** A calendar day, `2024-10-25`. */
export type Day = string

export type TeamRow = {
  kind: 'teams'
  memberName: string
  memberEmail: string | null
  managerName: string | null
  managerEmail: string | null
  team: string | null
  branch: string | null
  region: string | null
  role: string | null
}

export type CompanyRow = {
  kind: 'companies'
  name: string
  sector: string | null
  employees: number | null
  revenueCents: number | null
  currency: string | null
  foundedYear: number | null
  location: string | null
  website: string | null
  parentName: string | null
  phone: string | null
}

/** `closedOn` only of won and lost deals; of an open one the file's close date is `expectedCloseOn`. Cents, signed. */
export type DealRow = {
  kind: 'deals'
  externalId: string | null
  name: string | null
  owner: string
  ownerEmail: string | null
  company: string | null
  personName: string | null
  personEmail: string | null
  stage: StageKey
  amountCents: number | null
  currency: string | null
  openedOn: Day | null
  closedOn: Day | null
  expectedCloseOn: Day | null
  source: string | null
  lostReason: string | null
  nextStepOn: Day | null
}

export type ConnectionRow = {
  kind: 'connections'
  firstName: string | null
  lastName: string | null
  profileUrl: string | null
  email: string | null
  company: string | null
  position: string | null
  connectedOn: Day | null
}

type Row = TeamRow | CompanyRow | DealRow | ConnectionRow

/** A typed row of a kind. Every text in it is trimmed and NFC; what the file leaves blank is null. */
export type ImportRow<K extends Row['kind'] = Row['kind']> = Extract<Row, { kind: K }>
