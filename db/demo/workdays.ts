import type { Day } from './calendar'
import type { Season } from './season'

/** So many working days before a day. */
export function workdaysBefore({ pace }: Season, day: Day, count: number): Day {
  let found = day
  for (let left = count; left > 0; left -= pace(found) > 0 ? 1 : 0) found -= 1
  return found
}
