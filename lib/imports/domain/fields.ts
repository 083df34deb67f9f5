import type { Field } from './field'
import { COMPANY_FIELDS } from './fields-companies'
import { CONNECTION_FIELDS } from './fields-connections'
import { DEAL_FIELDS } from './fields-deals'
import { TEAM_FIELDS } from './fields-teams'

export const IMPORT_KINDS = ['teams', 'companies', 'deals', 'connections'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

const FIELDS: Record<ImportKind, readonly Field[]> = {
  teams: TEAM_FIELDS,
  companies: COMPANY_FIELDS,
  deals: DEAL_FIELDS,
  connections: CONNECTION_FIELDS,
}

/** The fields of a kind, in the order of its screen. */
export function fieldsOf(kind: ImportKind): readonly Field[] {
  return FIELDS[kind]
}

export function isImportKind(value: string): value is ImportKind {
  return IMPORT_KINDS.some(kind => kind === value)
}
