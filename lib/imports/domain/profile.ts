import { isBlank, isBlankSuspect } from './blank'
import { DateColumn, type DateColumnResult } from './date-column'
import { detachText, foldText } from './fold-text'
import { NumberColumn, type NumberColumnResult } from './number-column'

export type ColumnType = 'text' | 'date' | 'number' | 'email' | 'url' | 'boolean'

export type DistinctValue = { value: string; count: number; line: number }

/**
 * What a whole column holds. `distinct` are its different values, first met first, at most the limit; `distinctComplete` says
 * that there are no others. `suspects` are filled values that probably mean "nothing", with their counts; they are counted in
 * `filled` and left out of `type`, `dates` and `numbers`. `longest` is in characters.
 */
export type ColumnProfileResult = {
  filled: number
  blank: number
  longest: number
  type: ColumnType
  distinct: DistinctValue[]
  distinctComplete: boolean
  suspects: DistinctValue[]
  dates: DateColumnResult
  numbers: NumberColumnResult
}

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/
const URL_LIKE = /^(?:https?:\/\/|www\.)\S+$/i
const BOOLEANS = new Set(['yes', 'no', 'true', 'false', 'oui', 'non', 'vrai', 'faux', 'y', 'n', 'o'])
/** Share of the values that must be of a type for the column to be. */
const TYPE_SHARE = 0.95
const DEFAULT_LIMIT = 2000
const LONGEST_KEPT = 200

/** Builds a column's profile value by value; memory is bounded by the limit of distinct values. */
export class ColumnProfile {
  private filled = 0
  private blank = 0
  private longest = 0
  private complete = true
  private readonly distinct = new Map<string, DistinctValue & { suspect: boolean; types: ColumnType[] }>()
  private readonly counts: Record<ColumnType, number> = {
    text: 0,
    date: 0,
    number: 0,
    email: 0,
    url: 0,
    boolean: 0,
  }
  private readonly dates = new DateColumn()
  private readonly numbers = new NumberColumn()
  private readonly limit: number

  constructor(limit: number = DEFAULT_LIMIT) {
    this.limit = limit
  }

  push(value: string, line: number): void {
    const known = this.distinct.get(value)
    if (known !== undefined) {
      known.count++
      this.filled++
      for (const type of known.types) this.counts[type]++
      return
    }
    if (isBlank(value)) {
      this.blank++
      return
    }
    this.filled++
    if (value.length > this.longest) this.longest = value.length
    const suspect = isBlankSuspect(value)
    const types = suspect ? [] : this.typesOf(value, line)
    for (const type of types) this.counts[type]++
    if (this.distinct.size >= this.limit || value.length > LONGEST_KEPT) this.complete = false
    else {
      const kept = detachText(value)
      this.distinct.set(kept, { value: kept, count: 1, line, suspect, types })
    }
  }

  /** A repeated value is analysed once: what its order or style proves does not change with repetition. */
  private typesOf(value: string, line: number): ColumnType[] {
    const text = value.trim()
    const types: ColumnType[] = []
    if (this.dates.push(text, line)) types.push('date')
    if (this.numbers.push(text, line)) types.push('number')
    if (types.length > 0) return types
    if (EMAIL.test(text)) return ['email']
    if (URL_LIKE.test(text)) return ['url']
    return BOOLEANS.has(foldText(text)) ? ['boolean'] : ['text']
  }

  private typeOf(): ColumnType {
    const suspects = [...this.distinct.values()].filter(({ suspect }) => suspect)
    const judged = this.filled - suspects.reduce((sum, { count }) => sum + count, 0)
    if (judged === 0) return 'text'
    const { counts } = this
    const serials = this.dates.result()
    const serialOnly = serials.kind === 'decided' && serials.format === 'excel_serial'
    const order: ColumnType[] = serialOnly
      ? ['number', 'email', 'url', 'boolean']
      : ['date', 'number', 'email', 'url', 'boolean']
    return order.find(type => counts[type] >= judged * TYPE_SHARE) ?? 'text'
  }

  result(): ColumnProfileResult {
    const distinct: DistinctValue[] = []
    const suspects: DistinctValue[] = []
    for (const { value, count, line, suspect } of this.distinct.values()) {
      distinct.push({ value, count, line })
      if (suspect) suspects.push({ value, count, line })
    }
    return {
      filled: this.filled,
      blank: this.blank,
      longest: this.longest,
      type: this.typeOf(),
      distinct,
      distinctComplete: this.complete,
      suspects,
      dates: this.dates.result(),
      numbers: this.numbers.result(),
    }
  }
}
