import { instantAt, localOf } from '../../content/domain/rhythm'
import { addDays, isoWeekday, type PlainDate } from './plain-date'

/** When people work on a day of the week, in minutes after midnight on the wall; 1440 is the midnight after. */
export interface WorkingSpan {
  /** ISO day of week: 1 Monday … 7 Sunday. */
  readonly weekday: number
  readonly opensAt: number
  readonly closesAt: number
}

export interface WorkingWeek {
  readonly timeZone: string
  readonly spans: readonly WorkingSpan[]
  /** Days nobody works, whatever their weekday. */
  readonly holidays: ReadonlySet<PlainDate>
}

/** Monday to Friday, nine to six: where nobody said otherwise. */
export const standardSpans: readonly WorkingSpan[] = [1, 2, 3, 4, 5].map(weekday => ({
  weekday,
  opensAt: 9 * 60,
  closesAt: 18 * 60,
}))

interface OpenTime {
  readonly from: number
  readonly to: number
}

/** Counts working minutes between instants of one week's rules. */
export interface WorkingClock {
  /**
   * Minutes worked between two instants, fractions included; 0 when the second is not later. Adding up two stretches that
   * touch gives the whole: days of summer and winter time count what their clocks really passed.
   */
  readonly between: (from: Date, to: Date) => number
  /** Whether people are at work at an instant. */
  readonly isOpen: (at: Date) => boolean
}

const minuteMilliseconds = 60_000

/** A clock that runs in working time only. Keeps what it found about a day, as a list asks about the same days again. */
export function workingClock(week: WorkingWeek): WorkingClock {
  const days = new Map<PlainDate, readonly OpenTime[]>()
  const openOn = (day: PlainDate): readonly OpenTime[] => {
    const known = days.get(day)
    if (known !== undefined) return known
    const found = openTimes(week, day)
    days.set(day, found)
    return found
  }
  return {
    between: (from, to) => {
      if (!(to > from)) return 0
      let milliseconds = 0
      const last = localOf(week.timeZone, to).day
      for (let day = localOf(week.timeZone, from).day; day <= last; day = addDays(day, 1))
        for (const open of openOn(day))
          milliseconds += Math.max(0, Math.min(open.to, to.getTime()) - Math.max(open.from, from.getTime()))
      return milliseconds / minuteMilliseconds
    },
    isOpen: at =>
      openOn(localOf(week.timeZone, at).day).some(
        ({ from, to }) => from <= at.getTime() && at.getTime() < to,
      ),
  }
}

/** The stretches worked on a day, apart from one another, in their order. */
function openTimes({ timeZone, spans, holidays }: WorkingWeek, day: PlainDate): OpenTime[] {
  if (holidays.has(day)) return []
  const weekday = isoWeekday(day)
  const times = spans
    .filter(span => span.weekday === weekday)
    .map(({ opensAt, closesAt }) => ({
      from: wallInstant(timeZone, day, opensAt),
      to: wallInstant(timeZone, day, closesAt),
    }))
    .sort((one, other) => one.from - other.from)
  const merged: OpenTime[] = []
  for (const time of times) {
    const previous = merged.at(-1)
    if (previous === undefined || time.from > previous.to) merged.push(time)
    else merged[merged.length - 1] = { from: previous.from, to: Math.max(previous.to, time.to) }
  }
  return merged
}

const wallInstant = (timeZone: string, day: PlainDate, minute: number): number =>
  minute === 1440
    ? instantAt(timeZone, addDays(day, 1), 0).getTime()
    : instantAt(timeZone, day, minute).getTime()
