/** Calendar days counted from 1 January 1970, in Europe/Paris; the demo lives in one time zone. */
export type Day = number

const dayMs = 86_400_000
const thursday = 4

/** The instant of a wall-clock minute of a day in Paris. */
export const instantOf = (day: Day, minute: number): Date =>
  new Date(day * dayMs + minute * 60_000 - offsetMinutes(day) * 60_000)

/** The day in Paris of an instant. */
export function dayOf(instant: Date): Day {
  const guess = Math.floor(instant.getTime() / dayMs)
  const clock = instant.getTime() + offsetMinutes(guess) * 60_000
  return Math.floor(clock / dayMs)
}

/** Minutes since midnight in Paris. */
export const minuteOf = (instant: Date): number =>
  Math.round((instant.getTime() - instantOf(dayOf(instant), 0).getTime()) / 60_000)

/** ISO weekday: 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((day + thursday - 1) % 7) + 1

/** The Monday of the day's week. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1

/** `2026-11-21`. */
export const isoDate = (day: Day): string => new Date(day * dayMs).toISOString().slice(0, 10)

export const dayFromIso = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / dayMs

/**
 * +60 in winter, +120 from the last Sunday of March to the last Sunday of October (Directive 2000/84/EC). By whole days:
 * the demo does nothing between midnight and three.
 */
function offsetMinutes(day: Day): number {
  const year = new Date(day * dayMs).getUTCFullYear()
  const summer = summers.get(year) ?? [lastSunday(year, 2), lastSunday(year, 9)]
  summers.set(year, summer)
  return day >= summer[0] && day < summer[1] ? 120 : 60
}

const summers = new Map<number, readonly [Day, Day]>()

function lastSunday(year: number, month: number): Day {
  const last = Date.UTC(year, month + 1, 0) / dayMs
  return last - (weekdayOf(last) % 7)
}
