import type { CalendarDate } from './calendar-date'
import { type DateFormat, readingsOf } from './dates'
import { detachText } from './fold-text'

/** A value with the line it stands on, shown as proof. */
export type Evidence = { line: number; value: string }

/**
 * `decided`: one format reads every date of the column; `proof` is the first value that rules the other order out, null where
 * none is needed. `ambiguous`: both orders read every value and differ on some, so it must be asked. `conflict`: one
 * value proves day first, another month first; asked too. `none`: no date at all. `unread` counts filled values that are no
 * date in any format, `firstUnread` the first of them.
 */
export type DateColumnResult = {
  dates: number
  hasTime: boolean
  unread: number
  firstUnread: Evidence | null
} & (
  | { kind: 'decided'; format: DateFormat; proof: Evidence | null }
  | { kind: 'ambiguous'; example: Evidence }
  | { kind: 'conflict'; dayFirst: Evidence; monthFirst: Evidence }
  | { kind: 'none' }
)

function sameDay(a: CalendarDate, b: CalendarDate): boolean {
  return a.m === b.m && a.d === b.d && a.y === b.y
}

/** Decides how a column writes its dates from all of its values; blanks are not to be pushed. Memory does not grow. */
export class DateColumn {
  private readonly counts: Record<'ymd' | 'orders' | 'month_name' | 'excel_serial', number> = {
    ymd: 0,
    orders: 0,
    month_name: 0,
    excel_serial: 0,
  }
  private dayFirst: Evidence | null = null
  private monthFirst: Evidence | null = null
  private differing: Evidence | null = null
  private hasTime = false
  private unread = 0
  private firstUnread: Evidence | null = null

  /** Takes one filled value; gives back whether it is a date in some format. */
  push(value: string, line: number): boolean {
    const { ymd, dmy, mdy, month_name, excel_serial } = readingsOf(value)
    const any = ymd ?? dmy ?? mdy ?? month_name ?? excel_serial
    if (any === undefined) {
      this.unread++
      this.firstUnread ??= { line, value: detachText(value.slice(0, 100)) }
      return false
    }
    if (any.h !== undefined) this.hasTime = true
    if (ymd !== undefined) this.counts.ymd++
    else if (month_name !== undefined) this.counts.month_name++
    else if (excel_serial !== undefined) this.counts.excel_serial++
    else this.pushOrders(dmy, mdy, value, line)
    return true
  }

  private pushOrders(
    dmy: CalendarDate | undefined,
    mdy: CalendarDate | undefined,
    value: string,
    line: number,
  ): void {
    this.counts.orders++
    if (mdy === undefined) this.dayFirst ??= { line, value: detachText(value) }
    else if (dmy === undefined) this.monthFirst ??= { line, value: detachText(value) }
    else if (this.differing === null && !sameDay(dmy, mdy))
      this.differing = { line, value: detachText(value) }
  }

  result(): DateColumnResult {
    const { ymd, orders, month_name, excel_serial } = this.counts
    const { hasTime, unread, firstUnread, dayFirst, monthFirst, differing } = this
    const shared = { dates: ymd + orders + month_name + excel_serial, hasTime, unread, firstUnread }
    if (dayFirst !== null && monthFirst !== null) return { ...shared, kind: 'conflict', dayFirst, monthFirst }
    if (dayFirst !== null) return { ...shared, kind: 'decided', format: 'dmy', proof: dayFirst }
    if (monthFirst !== null) return { ...shared, kind: 'decided', format: 'mdy', proof: monthFirst }
    if (differing !== null) return { ...shared, kind: 'ambiguous', example: differing }
    if (orders > 0) return { ...shared, kind: 'decided', format: 'dmy', proof: null }
    if (excel_serial > 0) return { ...shared, kind: 'decided', format: 'excel_serial', proof: null }
    if (ymd > 0 || month_name > 0)
      return { ...shared, kind: 'decided', format: ymd >= month_name ? 'ymd' : 'month_name', proof: null }
    return { ...shared, kind: 'none' }
  }
}
