/** A calendar date, with the time of day where the value had one. `offset` is minutes east of UTC, where written. */
export type CalendarDate = {
  y: number
  m: number
  d: number
  h?: number
  mi?: number
  s?: number
  offset?: number
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const FIRST_YEAR = 1000
const LAST_YEAR = 9999

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
}

/** True for a date of the Gregorian calendar, years 1000 to 9999; 31 February is none. */
export function isCalendarDate(y: number, m: number, d: number): boolean {
  return y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m)
}

/** Two-digit years as POSIX reads them: 69–99 are 1969–1999, 00–68 are 2000–2068. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length !== 2) return year
  return year >= 69 ? 1900 + year : 2000 + year
}

/** `2024-10-25`, for a date column; the time of day is dropped. */
export function toIsoDate({ y, m, d }: CalendarDate): string {
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** `2024-10-25T17:05:00Z`: the moment in UTC, where no offset is written as UTC too; the noon of a bare day. */
export function toIsoMoment(date: CalendarDate): string {
  const { h = 12, mi = 0, s = 0, offset = 0 } = date
  const moment = new Date(Date.UTC(date.y, date.m - 1, date.d, h, mi - offset, s))
  return moment.toISOString().replace('.000Z', 'Z')
}
