import type { Crm, Field, FieldType } from './field'
import { fieldsOf, type ImportKind } from './fields'
import { foldText } from './fold-text'
import type { Column } from './header'
import type { Scale } from './money'
import type { NumberStyle } from './numbers'
import type { ColumnProfileResult } from './profile'
import type { StageKey } from './stages'

/**
 * The answers an import runs with; also the JSON of `--map`. `columns`: field to column name, null to leave a field out.
 * `stages`: stage or status as written, to its key. `members`: owner as written, to the member it is. `blanks`: values that
 * mean nothing (`Select`). `scales`: columns written in thousands (3) or millions (6). `currency`: for amounts that name none.
 */
export type ImportMapping = {
  columns: Record<string, string | null>
  dateOrder?: 'dmy' | 'mdy'
  numberStyle?: NumberStyle
  stages?: Record<string, StageKey>
  members?: Record<string, string>
  currency?: string
  blanks?: readonly string[]
  scales?: Record<string, Scale>
}

/**
 * `crm`: a header of the CRM the file comes from. `synonym`: a name of the field. `prefix`: so without its `Deal - `. `type`: only
 * its values fit. `none`: no field. `taken`: its field went to a better column. `doubtful` when its values contradict the field.
 */
export type ColumnSuggestion = {
  column: string
  field: string | null
  reason: 'crm' | 'synonym' | 'prefix' | 'type' | 'taken' | 'none'
  confidence: number
  doubtful: boolean
}

export type MappingSuggestion = { crm: Crm | null; columns: ColumnSuggestion[]; mapping: ImportMapping }

type Match = {
  index: number
  field: Field
  reason: 'crm' | 'synonym' | 'prefix' | 'type'
  confidence: number
  rank: number
  doubtful: boolean
}

const CONFIDENCE = { crm: 0.95, synonym: 0.9, prefix: 0.7, type: 0.4 } as const
const DOUBT = 0.3
const CRMS: readonly Crm[] = ['hubspot', 'salesforce', 'pipedrive', 'linkedin']
const PREFIX = /^[\p{L} ]+(?: - |\s?: )(?=\S)/u
const TYPE_ONLY: Partial<Record<FieldType, ColumnProfileResult['type']>> = { email: 'email', url: 'url' }

/** The CRM whose headers most columns carry, if at least three do. */
export function recogniseCrm(kind: ImportKind, names: readonly string[]): Crm | null {
  const folded = new Set(names.map(foldText))
  let best: Crm | null = null
  let most = 2
  for (const crm of CRMS) {
    const count = fieldsOf(kind).filter(field =>
      field.crm[crm]?.some(name => folded.has(foldText(name))),
    ).length
    if (count > most) {
      most = count
      best = crm
    }
  }
  return best
}

function matchName(
  name: string,
  field: Field,
  crm: Crm | null,
): Omit<Match, 'index' | 'doubtful' | 'field'> | null {
  const folded = foldText(name)
  const inCrm = crm === null ? -1 : (field.crm[crm] ?? []).findIndex(header => foldText(header) === folded)
  if (inCrm !== -1) return { reason: 'crm', confidence: CONFIDENCE.crm, rank: inCrm }
  const synonym = field.synonyms.findIndex(word => foldText(word) === folded)
  if (synonym !== -1) return { reason: 'synonym', confidence: CONFIDENCE.synonym, rank: synonym }
  const other = CRMS.some(known => field.crm[known]?.some(header => foldText(header) === folded))
  if (other) return { reason: 'crm', confidence: CONFIDENCE.synonym, rank: field.synonyms.length }
  const bare = foldText(name.replace(PREFIX, ''))
  const prefixed = bare === folded ? -1 : field.synonyms.findIndex(word => foldText(word) === bare)
  return prefixed === -1 ? null : { reason: 'prefix', confidence: CONFIDENCE.prefix, rank: prefixed }
}

function contradicts(field: Field, profile: ColumnProfileResult | undefined): boolean {
  if (profile === undefined || profile.filled === profile.suspects.reduce((sum, { count }) => sum + count, 0))
    return false
  if (field.type === 'date') return profile.dates.kind === 'none'
  if (field.type === 'money' || field.type === 'count' || field.type === 'year')
    return profile.numbers.kind === 'none'
  if (field.type === 'email') return profile.type !== 'email' && profile.type !== 'text'
  return field.type === 'name' && (profile.type === 'date' || profile.type === 'email')
}

function listMatches(
  kind: ImportKind,
  columns: readonly Column[],
  profiles: readonly ColumnProfileResult[],
  crm: Crm | null,
) {
  const matches: Match[] = []
  for (const { index, given } of columns) {
    if (given === '') continue
    for (const field of fieldsOf(kind)) {
      const match = matchName(given, field, crm)
      if (match === null) continue
      const doubtful = contradicts(field, profiles[index])
      matches.push({
        ...match,
        index,
        field,
        doubtful,
        confidence: match.confidence * (doubtful ? DOUBT : 1),
      })
    }
  }
  return matches.sort((a, b) => b.confidence - a.confidence || a.rank - b.rank || a.index - b.index)
}

function listTypeMatches(
  kind: ImportKind,
  columns: readonly Column[],
  profiles: readonly ColumnProfileResult[],
): Match[] {
  const matches: Match[] = []
  for (const field of fieldsOf(kind)) {
    const type = TYPE_ONLY[field.type]
    const fitting = type === undefined ? [] : columns.filter(({ index }) => profiles[index]?.type === type)
    const [only] = fitting
    if (only !== undefined && fitting.length === 1)
      matches.push({
        index: only.index,
        field,
        reason: 'type',
        confidence: CONFIDENCE.type,
        rank: 0,
        doubtful: false,
      })
  }
  return matches
}

/**
 * Suggests a field for each column, one column a field, from headers and (when given, by column index) from what the columns
 * hold. `mapping.columns` names every field of the kind, null where nothing fits.
 */
export function suggestMapping(
  kind: ImportKind,
  columns: readonly Column[],
  profiles: readonly ColumnProfileResult[] = [],
): MappingSuggestion {
  const crm = recogniseCrm(
    kind,
    columns.map(({ given }) => given),
  )
  const byColumn = new Map<number, Match>()
  const byField = new Map<string, number>()
  const named = listMatches(kind, columns, profiles, crm)
  for (const match of [...named, ...listTypeMatches(kind, columns, profiles)]) {
    if (byColumn.has(match.index) || byField.has(match.field.id)) continue
    byColumn.set(match.index, match)
    byField.set(match.field.id, match.index)
  }
  const suggestions = columns.map(({ index, name }): ColumnSuggestion => {
    const match = byColumn.get(index)
    if (match !== undefined) {
      const { field, reason, confidence, doubtful } = match
      return { column: name, field: field.id, reason, confidence, doubtful }
    }
    const reason = named.some(other => other.index === index) ? 'taken' : 'none'
    return { column: name, field: null, reason, confidence: 0, doubtful: false }
  })
  const mapped = fieldsOf(kind).map(({ id }): [string, string | null] => {
    const index = byField.get(id)
    return [id, columns.find(column => column.index === index)?.name ?? null]
  })
  return { crm, columns: suggestions, mapping: { columns: Object.fromEntries(mapped) } }
}
