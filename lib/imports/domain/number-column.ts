import type { Evidence } from './date-column'
import { detachText } from './fold-text'
import { coreOf, currencyOf, type NumberStyle, splitCore } from './numbers'

/**
 * `decided`: `proof` is the first value only that style reads, null when no value has a separator that matters. `ambiguous`:
 * all values fit both and some (`1,234`) mean different figures, so it must be asked. `conflict`: values that prove both.
 * `none`: no number. `currencies` are the ISO codes met; `unread` counts filled values that are no number.
 */
export type NumberColumnResult = {
  numbers: number
  percents: number
  currencies: string[]
  unread: number
  firstUnread: Evidence | null
} & (
  | { kind: 'decided'; style: NumberStyle; proof: Evidence | null }
  | { kind: 'ambiguous'; example: Evidence }
  | { kind: 'conflict'; point: Evidence; comma: Evidence }
  | { kind: 'none' }
)

const PLAIN = /^\d+$/
const MAX_CURRENCIES = 10

/** Decides how a column writes its figures from all of its values; blanks are not to be pushed. Memory does not grow. */
export class NumberColumn {
  private numbers = 0
  private percents = 0
  private unread = 0
  private firstUnread: Evidence | null = null
  private readonly currencies = new Set<string>()
  private point: Evidence | null = null
  private comma: Evidence | null = null
  private differing: Evidence | null = null

  /** Takes one filled value; gives back whether it is a number in some style. */
  push(value: string, line: number): boolean {
    if (PLAIN.test(value)) {
      this.numbers++
      return true
    }
    const found = coreOf(value)
    const point = found === null ? null : splitCore(found.core, 'point')
    const comma = found === null ? null : splitCore(found.core, 'comma')
    if (found === null || (point === null && comma === null)) {
      this.unread++
      this.firstUnread ??= { line, value: detachText(value.slice(0, 100)) }
      return false
    }
    this.numbers++
    if (found.percent) this.percents++
    const currency = currencyOf(value)
    if (currency !== null && this.currencies.size < MAX_CURRENCIES) this.currencies.add(currency)
    if (comma === null) this.point ??= { line, value: detachText(value) }
    else if (point === null) this.comma ??= { line, value: detachText(value) }
    else if (this.differing === null && (point.whole !== comma.whole || point.fraction !== comma.fraction))
      this.differing = { line, value: detachText(value) }
    return true
  }

  result(): NumberColumnResult {
    const { numbers, percents, unread, firstUnread, point, comma, differing } = this
    const shared = { numbers, percents, currencies: [...this.currencies], unread, firstUnread }
    if (numbers === 0) return { ...shared, kind: 'none' }
    if (point !== null && comma !== null) return { ...shared, kind: 'conflict', point, comma }
    if (point !== null) return { ...shared, kind: 'decided', style: 'point', proof: point }
    if (comma !== null) return { ...shared, kind: 'decided', style: 'comma', proof: comma }
    if (differing !== null) return { ...shared, kind: 'ambiguous', example: differing }
    return { ...shared, kind: 'decided', style: 'point', proof: null }
  }
}
