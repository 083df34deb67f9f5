import { type CalendarDate, fullYear, isCalendarDate } from './calendar-date'
import { monthOf } from './month-names'

/**
 * How a column writes its dates. `ymd`: 2024-10-25, 2024/10/25, 20241025, ISO date-times. `dmy`: 25/10/2024, 25.10.24. `mdy`:
 * 10/25/2024, `10/24/24, 5:05 PM`. `month_name`: `25 Oct 2024`, `3 février 2024`, `Oct 25, 2024`. `excel_serial`: 45590.75.
 * Year-first dates and month names are the same in any order and are read under every format.
 */
export type DateFormat = 'ymd' | 'dmy' | 'mdy' | 'month_name' | 'excel_serial'

const TIME =
  /^(?:t|,|\s|à|at|-)*(\d{1,2})\s*[:h.]\s*(\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap])?\.?m?\.?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i
const NUMERIC = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const DAY_FIRST =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:er|st|nd|rd|th|\.)?[\s\-./]+(\p{L}{3,9})\.?,?[\s\-./]+(\d{4}|\d{2})(?!\d)/iu
const MONTH_FIRST = /^(?:\p{L}+\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/
/** 2 October 1954 to 9 January 2119: outside, five digits are more likely a number than a day. */
const FIRST_SERIAL = 20_000
const LAST_SERIAL = 80_000
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_SECONDS = 86_400

/** `1.1.24` and `mercredi 25 septembre 2024 à 14:05:00 +02:00`: anything else is no date, and need not be tried. */
const SHORTEST = 5
const LONGEST = 50
const HAS_DIGIT = /\d/
const NO_READING: Partial<Record<DateFormat, CalendarDate>> = {}

type Numbers = { first: string; second: string; third: string; rest: string }
type Time = Pick<CalendarDate, 'h' | 'mi' | 's' | 'offset'>

function parseTime(rest: string): Time | null {
  if (rest.trim() === '') return {}
  const match = TIME.exec(rest)
  if (match === null || match[0] === match[1]) return null
  let h = Number(match[1])
  const mi = Number(match[2])
  const s = Number(match[3] ?? 0)
  const half = match[4]?.toLowerCase()
  if (half !== undefined) {
    if (h < 1 || h > 12) return null
    h = (h % 12) + (half === 'p' ? 12 : 0)
  }
  if (h > 23 || mi > 59 || s > 59) return null
  const offset = parseOffset(match[5])
  return offset === null ? { h, mi, s } : { h, mi, s, offset }
}

function parseOffset(zone: string | undefined): number | null {
  if (zone === undefined) return null
  const match = /([+-])(\d{2}):?(\d{2})/.exec(zone)
  if (match === null) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

function build(y: number, m: number, d: number, rest: string): CalendarDate | null {
  if (!isCalendarDate(y, m, d)) return null
  const time = parseTime(rest)
  return time === null ? null : { y, m, d, ...time }
}

function numbersOf(value: string): Numbers | null {
  const compact = COMPACT.exec(value)
  if (compact !== null)
    return { first: compact[1] ?? '', second: compact[2] ?? '', third: compact[3] ?? '', rest: '' }
  const match = NUMERIC.exec(value)
  if (match === null) return null
  return {
    first: match[1] ?? '',
    second: match[3] ?? '',
    third: match[4] ?? '',
    rest: value.slice(match[0].length),
  }
}

function yearFirst({ first, second, third, rest }: Numbers): CalendarDate | null {
  return first.length === 4 && third.length <= 2
    ? build(Number(first), Number(second), Number(third), rest)
    : null
}

function yearLast({ first, second, third, rest }: Numbers, order: 'dmy' | 'mdy'): CalendarDate | null {
  if (first.length > 2 || third.length === 1) return null
  const [d, m] = order === 'dmy' ? [first, second] : [second, first]
  return build(fullYear(third), Number(m), Number(d), rest)
}

function named(value: string): CalendarDate | null {
  if (!HAS_DIGIT.test(value)) return null
  const day = DAY_FIRST.exec(value)
  const month = day === null ? MONTH_FIRST.exec(value) : null
  const [whole, d, name, y] = day ?? (month === null ? [] : [month[0], month[2], month[1], month[3]])
  if (whole === undefined || d === undefined || name === undefined || y === undefined) return null
  const m = monthOf(name)
  return m === null ? null : build(fullYear(y), m, Number(d), value.slice(whole.length))
}

function serial(value: string): CalendarDate | null {
  const match = SERIAL.exec(value)
  const days = Number(match?.[1])
  if (match === null || days < FIRST_SERIAL || days > LAST_SERIAL) return null
  const date = new Date(SERIAL_EPOCH + days * DAY_SECONDS * 1000)
  const whole = { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }
  if (match[2] === undefined) return whole
  const seconds = Math.min(Math.round(Number(`0.${match[2]}`) * DAY_SECONDS), DAY_SECONDS - 1)
  return { ...whole, h: Math.floor(seconds / 3600), mi: Math.floor((seconds % 3600) / 60), s: seconds % 60 }
}

/** Every way a value can be read as a date: one, none, or both orders of day and month. */
export function readingsOf(value: string): Partial<Record<DateFormat, CalendarDate>> {
  const text = value.trim()
  if (text.length < SHORTEST || text.length > LONGEST) return NO_READING
  const numbers = numbersOf(text)
  if (numbers !== null) {
    const ymd = yearFirst(numbers)
    if (ymd !== null) return { ymd }
    const dmy = yearLast(numbers, 'dmy')
    const mdy = yearLast(numbers, 'mdy')
    return { ...(dmy === null ? {} : { dmy }), ...(mdy === null ? {} : { mdy }) }
  }
  const days = serial(text)
  if (days !== null) return { excel_serial: days }
  const words = named(text)
  return words === null ? NO_READING : { month_name: words }
}

/**
 * Reads one value in the column's format. Null when it is no date of the calendar (31/02) or not in that format: `12/05/2024`
 * is only read under `dmy` or `mdy`, a bare five-digit number only under `excel_serial`.
 */
export function parseDate(value: string, format: DateFormat): CalendarDate | null {
  const text = value.trim()
  const numbers = numbersOf(text)
  if (numbers !== null) {
    if (numbers.first.length === 4) return yearFirst(numbers)
    return format === 'dmy' || format === 'mdy' ? yearLast(numbers, format) : null
  }
  return format === 'excel_serial' ? (serial(text) ?? named(text)) : named(text)
}
