import { isCalendarDate } from './calendar-date'

const DAY = /(?<!\d)(20\d{2})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/g

/** The last day in a file's name, the end of the period it was exported for: `…_2024-11-20_2024-12-17.csv`; null without one. */
export function measuredOn(fileName: string): string | null {
  const days = [...fileName.matchAll(DAY)].flatMap(([, y = '', m = '', d = '']) =>
    isCalendarDate(Number(y), Number(m), Number(d)) ? [`${y}-${m}-${d}`] : [],
  )
  return days.sort().at(-1) ?? null
}
