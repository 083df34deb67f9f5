import type { Field } from './field'
import { LINKEDIN_ANALYTICS_FIELDS, X_ANALYTICS_FIELDS } from './fields-analytics'
import { COMPANY_FIELDS } from './fields-companies'
import { CONNECTION_FIELDS } from './fields-connections'
import { DEAL_FIELDS } from './fields-deals'
import { LINKEDIN_FIELDS } from './fields-linkedin'
import { ATTENDEE_FIELDS, SIGNAL_FIELDS, TOUCH_FIELDS } from './fields-outreach'
import { REFERENCE_FIELDS } from './fields-references'
import { TEAM_FIELDS } from './fields-teams'

export const IMPORT_KINDS = [
  'teams',
  'companies',
  'deals',
  'connections',
  'linkedin',
  'linkedin-analytics',
  'x-analytics',
  'references',
  'signals',
  'touches',
  'attendees',
] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

const FIELDS: Record<ImportKind, readonly Field[]> = {
  teams: TEAM_FIELDS,
  companies: COMPANY_FIELDS,
  deals: DEAL_FIELDS,
  connections: CONNECTION_FIELDS,
  linkedin: LINKEDIN_FIELDS,
  'linkedin-analytics': LINKEDIN_ANALYTICS_FIELDS,
  'x-analytics': X_ANALYTICS_FIELDS,
  references: REFERENCE_FIELDS,
  signals: SIGNAL_FIELDS,
  touches: TOUCH_FIELDS,
  attendees: ATTENDEE_FIELDS,
}

/** The fields of a kind, in the order of its screen. */
export function fieldsOf(kind: ImportKind): readonly Field[] {
  return FIELDS[kind]
}

export function isImportKind(value: string): value is ImportKind {
  return IMPORT_KINDS.some(kind => kind === value)
}

/** Kinds whose file belongs to one member, though it does not say to whom. */
export const belongsToMember = (kind: ImportKind): boolean =>
  namesOwners(kind) || kind === 'linkedin' || kind === 'linkedin-analytics' || kind === 'x-analytics'

/** Kinds whose file is one member's unless a column says whose each row is. */
export const namesOwners = (kind: ImportKind): boolean =>
  kind === 'signals' || kind === 'touches' || kind === 'attendees'
