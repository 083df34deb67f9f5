import { type Day, isoDate, weekdayOf } from './calendar'

/** A stretch of the year, as month and day, and the share of the usual work that gets done in it. */
export interface Holiday {
  readonly from: string
  readonly to: string
  readonly pace: number
}

/** What a French sales floor takes off: the weeks around 15 August, the bridges of November, Christmas to New Year. */
export const frenchHolidays: readonly Holiday[] = [
  { from: '08-01', to: '08-07', pace: 0.6 },
  { from: '08-08', to: '08-22', pace: 0.25 },
  { from: '08-23', to: '08-28', pace: 0.6 },
  { from: '10-30', to: '10-31', pace: 0.6 },
  { from: '11-01', to: '11-01', pace: 0 },
  { from: '11-02', to: '11-02', pace: 0.5 },
  { from: '11-10', to: '11-10', pace: 0.6 },
  { from: '11-11', to: '11-11', pace: 0 },
  { from: '12-21', to: '12-24', pace: 0.45 },
  { from: '12-25', to: '12-25', pace: 0 },
  { from: '12-26', to: '12-31', pace: 0.15 },
  { from: '01-01', to: '01-01', pace: 0 },
  { from: '01-02', to: '01-03', pace: 0.3 },
]

/** Wednesday afternoons and Fridays are thinner than Tuesdays. */
const weekdayPace = [1, 1.15, 0.95, 1.1, 0.8, 0, 0]

export interface Season {
  /** The share of a usual working day done on this day; 0 at weekends. */
  pace(day: Day): number
  /** The day itself or the first working day after it. */
  workday(day: Day): Day
}

export function seasonOf(holidays: readonly Holiday[]): Season {
  const paceOf = (day: Day) => {
    const date = isoDate(day).slice(5)
    const holiday = holidays.find(({ from, to }) => from <= date && date <= to)
    return (weekdayPace[weekdayOf(day) - 1] ?? 0) * (holiday?.pace ?? 1)
  }
  const paces = new Map<Day, number>()
  const pace = (day: Day) => {
    const known = paces.get(day)
    if (known !== undefined) return known
    const found = paceOf(day)
    paces.set(day, found)
    return found
  }
  const workday = (day: Day): Day => (pace(day) > 0 ? day : workday(day + 1))
  return { pace, workday }
}
