import { isBlank, isDash } from './blank'
import { toIsoDate, toIsoMoment } from './calendar-date'
import { type DateFormat, parseDate } from './dates'
import type { Field } from './field'
import { fieldsOf, type ImportKind } from './fields'
import { foldText } from './fold-text'
import type { Column } from './header'
import { emailKey, urlKey } from './identity'
import type { ImportMapping } from './mapping'
import { memo } from './memo'
import { parseCount, parseMoney } from './money'
import { currencyOf } from './numbers'
import { answeredStages, type Formats } from './questions'
import { type DealStatus, type StageKey, stageOf, statusOf } from './stages'

export type RowProblemCode =
  | 'required_missing'
  | 'bad_date'
  | 'bad_amount'
  | 'bad_number'
  | 'bad_year'
  | 'bad_email'
  | 'bad_url'
  | 'bad_currency'
  | 'unknown_stage'
  | 'close_before_open'
  | 'unknown_value'
  | 'too_long'
  | 'ragged'
  | 'unclosed_quote'
  | 'nul'
  | 'record_too_long'

/** Why a row is refused: where (`column` as in the file, null for the row as a whole), what, and the limit it broke. */
export type RowProblem = {
  line: number
  column: string | null
  field: string | null
  code: RowProblemCode
  value: string
  limit: number | null
}

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/
/** Never a date, a figure or an address, so taken as blank there without asking. */
const TYPED_BLANK = /^(?:#?n\/?a|null|nan|none)$/i
const FIRST_YEAR = 1000
const LAST_YEAR = 2999
const LONGEST_SHOWN = 100
const SPACING = /\s\s|[^\S ]/
/** Visible ASCII at both ends and nothing else between: nothing to take off or normalise. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/

function tidy(raw: string): string {
  return PLAIN.test(raw)
    ? raw
    : raw
        .replace(/[\u200b\ufeff]/g, '')
        .trim()
        .normalize('NFC')
}

type Bound = { field: Field; index: number; column: string }

function readDay(format: DateFormat): (text: string) => string | null {
  return text => {
    const date = parseDate(text, format)
    return date === null ? null : toIsoDate(date)
  }
}

/** Reads typed values out of the row at hand, field by field, and gathers every problem on the way. */
export class RowReader {
  problems: RowProblem[] = []
  private cells: readonly string[] = []
  private line = 0
  private readonly bound = new Map<string, Bound>()
  private readonly blanks: Set<string>
  private readonly stageNamed: (text: string) => StageKey | null
  private readonly statusNamed: (text: string) => DealStatus | StageKey | null
  private readonly dayReaders = new Map<string, (text: string) => string | null>()

  constructor(
    kind: ImportKind,
    private readonly mapping: ImportMapping,
    columns: readonly Column[],
    private readonly formats: Formats,
  ) {
    this.blanks = new Set((mapping.blanks ?? []).map(value => value.trim()))
    const answered = answeredStages(mapping)
    this.stageNamed = memo(text => answered.get(foldText(text)) ?? stageOf(text))
    this.statusNamed = memo(text => answered.get(foldText(text)) ?? statusOf(text))
    for (const field of fieldsOf(kind)) {
      const column = columns.find(({ name }) => name === mapping.columns[field.id])
      if (field.type === 'date')
        this.dayReaders.set(field.id, memo(readDay(formats.dates[field.id] ?? 'ymd')))
      this.bound.set(field.id, { field, index: column?.index ?? -1, column: column?.name ?? '' })
    }
  }

  start(cells: readonly string[], line: number): void {
    this.cells = cells
    this.line = line
    this.problems = []
  }

  refuse(field: string, code: RowProblemCode, value: string, limit: number | null = null): null {
    const column = this.bound.get(field)?.column
    const shown = value.slice(0, LONGEST_SHOWN)
    this.problems.push({ line: this.line, column: column ? column : null, field, code, value: shown, limit })
    return null
  }

  /** Trimmed, NFC text; null when unmapped or blank, or when too long (noted). */
  text(id: string): string | null {
    const bound = this.bound.get(id)
    const raw = bound === undefined || bound.index === -1 ? '' : (this.cells[bound.index] ?? '')
    if (raw === '' || isBlank(raw)) return null
    const value = tidy(raw)
    if (this.blanks.has(value)) return null
    const limit = bound?.field.maxLength ?? 0
    return value.length > limit ? this.refuse(id, 'too_long', value, limit) : value
  }

  name(id: string): string | null {
    const value = this.text(id)
    return value !== null && SPACING.test(value) ? value.replace(/\s+/g, ' ') : value
  }

  requiredName(id: string): string {
    const before = this.problems.length
    const value = this.name(id)
    if (value === null && this.problems.length === before) this.refuse(id, 'required_missing', '')
    return value ?? ''
  }

  private typed(id: string): string | null {
    const value = this.text(id)
    if (value === null || isDash(value)) return null
    return TYPED_BLANK.test(value) ? null : value
  }

  email(id: string): string | null {
    const value = this.typed(id)
    if (value === null) return null
    const email = emailKey(value)
    return EMAIL.test(email) ? email : this.refuse(id, 'bad_email', value)
  }

  url(id: string): string | null {
    const value = this.typed(id)
    if (value === null) return null
    if (urlKey(value) === null) return this.refuse(id, 'bad_url', value)
    return /^https?:\/\//i.test(value) ? value : `https://${value}`
  }

  day(id: string): string | null {
    const value = this.typed(id)
    if (value === null) return null
    return this.dayReaders.get(id)?.(value) ?? this.refuse(id, 'bad_date', value)
  }

  /** A moment in UTC, which is what the networks write; a bare day is its noon. */
  moment(id: string): string | null {
    const value = this.typed(id)
    if (value === null) return null
    const date = parseDate(value, this.formats.dates[id] ?? 'ymd')
    return date === null ? this.refuse(id, 'bad_date', value) : toIsoMoment(date)
  }

  /** Whether a column of the file is mapped to the field. */
  has(id: string): boolean {
    return (this.bound.get(id)?.index ?? -1) !== -1
  }

  cents(id: string): number | null {
    const value = this.typed(id)
    if (value === null) return null
    const cents = parseMoney(value, this.formats.numbers[id] ?? 'point', this.mapping.scales?.[id] ?? 0)
    return cents === 'invalid' ? this.refuse(id, 'bad_amount', value) : cents
  }

  count(id: string): number | null {
    const value = this.typed(id)
    if (value === null) return null
    const count = parseCount(value, this.formats.numbers[id] ?? 'point')
    return count === 'invalid' ? this.refuse(id, 'bad_number', value) : count
  }

  year(id: string): number | null {
    const value = this.typed(id)
    const year = value === null ? null : parseCount(value, this.formats.numbers[id] ?? 'point')
    if (value === null || year === null) return null
    return year === 'invalid' || year < FIRST_YEAR || year > LAST_YEAR
      ? this.refuse(id, 'bad_year', value)
      : year
  }

  /** ISO 4217 code: of the currency column, else written with the amount, else the mapping's; null when nothing says. */
  currency(id: string, amount: string): string | null {
    const value = this.typed(id)
    if (value !== null) {
      const code = /^[a-z]{3}$/i.test(value) ? value.toUpperCase() : currencyOf(`${value} 1`)
      return code ?? this.refuse(id, 'bad_currency', value)
    }
    const written = this.typed(amount)
    return (written === null ? null : currencyOf(written)) ?? this.mapping.currency ?? null
  }

  stage(id: string): StageKey | null {
    const value = this.text(id)
    if (value === null) return null
    return this.stageNamed(value) ?? this.refuse(id, 'unknown_stage', value)
  }

  status(id: string): DealStatus | StageKey | null {
    const value = this.text(id)
    if (value === null) return null
    return this.statusNamed(value) ?? this.refuse(id, 'unknown_stage', value)
  }
}
