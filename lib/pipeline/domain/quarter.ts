import { addDays, type PlainDate } from '../../calendar/domain/plain-date'

export interface Quarter {
  readonly from: PlainDate
  /** Its last day. */
  readonly to: PlainDate
  readonly year: number
  /** 1 to 4. */
  readonly number: number
}

/** The calendar quarter of a day, or one so many quarters later (earlier when negative). */
export function quarterOf(day: PlainDate, later = 0): Quarter {
  const [year = 1970, month = 1] = day.split('-').map(Number)
  const index = year * 4 + Math.floor((month - 1) / 3) + later
  return {
    from: startOf(index),
    to: addDays(startOf(index + 1), -1),
    year: Math.floor(index / 4),
    number: (index % 4) + 1,
  }
}

const startOf = (index: number): PlainDate =>
  `${String(Math.floor(index / 4)).padStart(4, '0')}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`
