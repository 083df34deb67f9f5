import type { LinkedinPart } from './linkedin-archive'
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

/** A moment in UTC, `2024-10-25T17:05:00Z`. */
export type Moment = string

/** `url` of a share is its own address, of a comment or reaction that of the post; `key` is what a share is known again by. */
export type LinkedinRow = {
  kind: 'linkedin'
  part: LinkedinPart
  key: string
  occurredAt: Moment | null
  url: string | null
  link: string | null
  body: string | null
  language: 'fr' | 'en' | null
  reaction: string | null
  connection: Omit<ConnectionRow, 'kind'>
  /** Of an invitation: whoever is on the other side. */
  incoming: boolean
  otherName: string | null
  otherUrl: string | null
}

/** A day of the account, or the figures of a post on `day`. `engagements` of a post are reactions, comments and reposts. */
export type LinkedinAnalyticsRow = {
  kind: 'linkedin-analytics'
  part: 'day' | 'post'
  day: Day
  key: string | null
  url: string | null
  impressions: number | null
  engagements: number | null
  newFollowers: number | null
  followers: number | null
}

export type XAnalyticsRow = {
  kind: 'x-analytics'
  part: 'day' | 'post'
  day: Day
  occurredAt: Moment
  key: string | null
  url: string | null
  body: string | null
  language: 'fr' | 'en' | null
  impressions: number | null
  reactions: number | null
  comments: number | null
  reposts: number | null
  engagements: number | null
  newFollowers: number | null
  profileViews: number | null
  clicks: number | null
}

export type ReferenceRow = {
  kind: 'references'
  source: 'employer' | 'sector' | 'competitor'
  title: string
  body: string
  language: 'fr' | 'en' | null
  url: string | null
  publishedOn: Day | null
}

/** Somebody as a file of signals or touches has him; all null where it names nobody. */
export type OutreachPerson = {
  name: string | null
  firstName: string | null
  lastName: string | null
  email: string | null
  profileUrl: string | null
  company: string | null
  position: string | null
}

type Outreach = {
  person: OutreachPerson
  /** As a clock of the organization showed it, though written as UTC. */
  occurredAt: Moment
  note: string | null
  /** Whose it is; null where the file is one member's. */
  owner: string | null
  ownerEmail: string | null
  externalId: string | null
}

type SignalFacts = Outreach & {
  signal:
    | 'comment'
    | 'reaction'
    | 'message'
    | 'profile_view'
    | 'accepted_connection'
    | 'visit'
    | 'event'
    | 'download'
    | 'request'
    | 'introduction'
}

export type SignalRow = SignalFacts & { kind: 'signals' }
export type AttendeeRow = SignalFacts & { kind: 'attendees' }

/** `warmSaid`: the file calls it warm, which makes it cite the person's last sign, and cold where there is none. */
export type TouchRow = Outreach & {
  kind: 'touches'
  medium: 'call' | 'mailing' | 'social' | 'face_to_face' | 'introduction' | 'inbound' | 'event'
  warmSaid: boolean
  result: 'unanswered' | 'answered' | 'interested' | 'refused' | 'appointment'
  direction: 'outbound' | 'inbound'
  minutes: number
  quantity: number
}

type Row =
  | TeamRow
  | CompanyRow
  | DealRow
  | ConnectionRow
  | LinkedinRow
  | LinkedinAnalyticsRow
  | XAnalyticsRow
  | ReferenceRow
  | SignalRow
  | AttendeeRow
  | TouchRow

/** A typed row of a kind. Every text in it is trimmed and NFC; what the file leaves blank is null. */
export type ImportRow<K extends Row['kind'] = Row['kind']> = Extract<Row, { kind: K }>
