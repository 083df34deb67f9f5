import type { Evidence } from './date-column'
import type { DateFormat } from './dates'
import { fieldsOf, type ImportKind } from './fields'
import { foldText } from './fold-text'
import type { Column } from './header'
import type { ImportMapping } from './mapping'
import type { NumberStyle } from './numbers'
import type { ColumnProfileResult, DistinctValue } from './profile'
import { stageOf, statusOf } from './stages'

/** Date format and number style of each mapped field, decided from its whole column or answered. */
export type Formats = { dates: Record<string, DateFormat>; numbers: Record<string, NumberStyle> }

/**
 * What must be asked before a run. `missing_member`: whose file it is. `date_order`, `number_style`: `examples` holds one value both readings fit, or the two that
 * contradict each other (`conflict`); `suggestion` is what the file's other columns use, never applied unasked. `stages`: names
 * no one knows. `members`: every owner as written, for the caller to take out those he knows. `complete` false: there are
 * more than were kept.
 */
export type Question =
  | { code: 'missing_field'; field: string }
  | { code: 'missing_member' }
  | {
      code: 'date_order'
      field: string
      column: string
      conflict: boolean
      examples: Evidence[]
      suggestion: 'dmy' | 'mdy' | null
    }
  | {
      code: 'number_style'
      field: string
      column: string
      conflict: boolean
      examples: Evidence[]
      suggestion: NumberStyle | null
    }
  | { code: 'stages'; field: string; column: string; values: DistinctValue[]; complete: boolean }
  | { code: 'members'; field: string; column: string; values: DistinctValue[]; complete: boolean }

export type Resolution = { formats: Formats; questions: Question[] }

type Mapped = { id: string; type: string; column: string; profile: ColumnProfileResult }

function listMapped(
  kind: ImportKind,
  mapping: ImportMapping,
  columns: readonly Column[],
  profiles: readonly ColumnProfileResult[],
) {
  return fieldsOf(kind).flatMap(({ id, type }): Mapped[] => {
    const column = columns.find(({ name }) => name === mapping.columns[id])
    const profile = column === undefined ? undefined : profiles[column.index]
    return column === undefined || profile === undefined ? [] : [{ id, type, column: column.name, profile }]
  })
}

function one<T>(values: readonly T[]): T | null {
  const [first] = new Set(values)
  return first !== undefined && new Set(values).size === 1 ? first : null
}

/** `10/4/24, 5:05 PM`: of those who write two digits of a year, slashes and AM or PM, all put the month first. */
const isAmerican = (value: string): boolean =>
  /^\d{1,2}\/\d{1,2}\/\d{2}, \d{1,2}:\d{2}(?::\d{2})?\s[AP]M$/.test(value.trim())

function resolveDates(mapped: readonly Mapped[], mapping: ImportMapping, out: Resolution): void {
  const decided = mapped.flatMap(({ profile: { dates } }) =>
    dates.kind === 'decided' && dates.proof !== null && (dates.format === 'dmy' || dates.format === 'mdy')
      ? [dates.format]
      : [],
  )
  for (const { id: field, column, profile } of mapped) {
    const { dates } = profile
    if (dates.kind === 'none') out.formats.dates[field] = mapping.dateOrder ?? 'ymd'
    else if (dates.kind === 'decided') out.formats.dates[field] = dates.format
    else if (mapping.dateOrder !== undefined) out.formats.dates[field] = mapping.dateOrder
    else if (dates.kind === 'ambiguous' && isAmerican(dates.example.value)) out.formats.dates[field] = 'mdy'
    else {
      const conflict = dates.kind === 'conflict'
      const examples = dates.kind === 'conflict' ? [dates.dayFirst, dates.monthFirst] : [dates.example]
      out.questions.push({ code: 'date_order', field, column, conflict, examples, suggestion: one(decided) })
    }
  }
}

function resolveNumbers(mapped: readonly Mapped[], mapping: ImportMapping, out: Resolution): void {
  const decided = mapped.flatMap(({ profile: { numbers } }) =>
    numbers.kind === 'decided' && numbers.proof !== null ? [numbers.style] : [],
  )
  for (const { id: field, column, profile } of mapped) {
    const { numbers } = profile
    if (numbers.kind === 'none') out.formats.numbers[field] = mapping.numberStyle ?? 'point'
    else if (numbers.kind === 'decided') out.formats.numbers[field] = numbers.style
    else if (mapping.numberStyle !== undefined) out.formats.numbers[field] = mapping.numberStyle
    else {
      const conflict = numbers.kind === 'conflict'
      const examples = numbers.kind === 'conflict' ? [numbers.point, numbers.comma] : [numbers.example]
      out.questions.push({
        code: 'number_style',
        field,
        column,
        conflict,
        examples,
        suggestion: one(decided),
      })
    }
  }
}

/** Stage names answered in a mapping, by folded name. */
export function answeredStages(
  mapping: ImportMapping,
): Map<string, NonNullable<ImportMapping['stages']>[string]> {
  return new Map(Object.entries(mapping.stages ?? {}).map(([name, key]) => [foldText(name), key]))
}

function askNames(mapped: readonly Mapped[], mapping: ImportMapping, out: Resolution): void {
  const answered = answeredStages(mapping)
  const blanks = new Set((mapping.blanks ?? []).map(foldText))
  for (const { id: field, type, column, profile } of mapped) {
    const filled = profile.distinct.filter(({ value }) => !blanks.has(foldText(value)))
    const complete = profile.distinctComplete
    if (type === 'stage' || type === 'status') {
      const isKnown = type === 'stage' ? stageOf : statusOf
      const values = filled.filter(({ value }) => isKnown(value) === null && !answered.has(foldText(value)))
      if (values.length > 0) out.questions.push({ code: 'stages', field, column, values, complete })
    }
    if (field === 'owner' && filled.length > 0)
      out.questions.push({ code: 'members', field, column, values: filled, complete })
  }
}

/**
 * Settles every format from the columns and the mapping's answers, and lists what is left to ask. A column whose values prove
 * a format keeps it whatever the mapping says: the answers are for the columns that leave it open.
 */
export function resolveFormats(
  kind: ImportKind,
  mapping: ImportMapping,
  columns: readonly Column[],
  profiles: readonly ColumnProfileResult[],
): Resolution {
  const mapped = listMapped(kind, mapping, columns, profiles)
  const out: Resolution = { formats: { dates: {}, numbers: {} }, questions: [] }
  for (const { id, required } of fieldsOf(kind)) {
    const standIn = id === 'stage' && mapped.some(field => field.id === 'status')
    if (required && !standIn && !mapped.some(field => field.id === id))
      out.questions.push({ code: 'missing_field', field: id })
  }
  resolveDates(
    mapped.filter(({ type }) => type === 'date'),
    mapping,
    out,
  )
  resolveNumbers(
    mapped.filter(({ type }) => type === 'money' || type === 'count' || type === 'year'),
    mapping,
    out,
  )
  askNames(mapped, mapping, out)
  return out
}
