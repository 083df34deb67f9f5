/** A day as `YYYY-MM-DD`; such strings sort by time. */
export type PlainDate = string

const dayMilliseconds = 86_400_000
const epoch = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`)
const fromEpoch = (milliseconds: number): PlainDate => new Date(milliseconds).toISOString().slice(0, 10)

/** Whether a text is a day that exists. */
export const isPlainDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(epoch(text)) && fromEpoch(epoch(text)) === text

/** The day so many days later (earlier when negative). */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  fromEpoch(epoch(date) + days * dayMilliseconds)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((epoch(to) - epoch(from)) / dayMilliseconds)

/** The ISO day of week: 1 Monday … 7 Sunday. */
export const isoWeekday = (date: PlainDate): number => new Date(epoch(date)).getUTCDay() || 7

/** The first day of the week a day is in, for weeks that start on an ISO day of week. */
export const weekOf = (date: PlainDate, weekStart: number): PlainDate =>
  addDays(date, -((isoWeekday(date) - weekStart + 7) % 7))

/** The ISO 8601 week number, of the week that holds the day's Thursday. */
export function isoWeekNumber(date: PlainDate): number {
  const thursday = addDays(date, 4 - isoWeekday(date))
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

const zoned = new Map<string, Intl.DateTimeFormat>()

/** The day it is in a time zone at an instant. */
export function dayIn(timeZone: string, instant: Date): PlainDate {
  let format = zoned.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    zoned.set(timeZone, format)
  }
  return format.format(instant)
}
