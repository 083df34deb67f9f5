import { type Day, dayOf, instantOf, minuteOf } from './calendar'
import type { StageKey } from './house'
import type { Seat } from './plan-organization'
import type { Acquaintance } from './plan-people'
import type { Random } from './random'
import type { ActivityRows, OpportunityRow } from './rows'
import type { Season } from './season'
import type { Sources } from './write-post'

/** An opportunity with everything that will ever happen to it; what is after now is cut off later. */
export interface Deal {
  readonly row: Omit<OpportunityRow, 'stageId' | 'status'>
  readonly moves: { readonly stage: StageKey; readonly at: Date }[]
  /** Two-way human contacts. */
  readonly contacts: Date[]
  readonly lostReason: string
}

/** What one salesperson leaves behind, in the past and in the weeks to come. */
interface Trail extends Omit<ActivityRows, 'opportunities' | 'stageChanges'> {
  readonly deals: Deal[]
}

/** One salesperson at work: his seat, his luck, whom he knows, the days he works, and his trail. */
export interface Desk {
  readonly seat: Seat
  readonly random: Random
  readonly newId: (at: Date) => string
  readonly season: Season
  readonly sources: Sources
  readonly known: readonly Acquaintance[]
  /** How well things go on a day, 1 as usual. */
  readonly form: (day: Day) => number
  readonly trail: Trail
  /** Until when a person is in an opportunity already. */
  readonly engaged: Map<string, Date>
}

export const emptyTrail = (): Trail => ({
  posts: [],
  postMetrics: [],
  rhythmSlots: [],
  briefs: [],
  postComments: [],
  introductions: [],
  signals: [],
  touches: [],
  touchCitations: [],
  timeEntries: [],
  deals: [],
  meetings: [],
  participants: [],
  promises: [],
})

const opens = 8 * 60 + 30
const closes = 18 * 60

/** The moment so many working hours after another; evenings, weekends and holidays do not count. */
export function afterWorkingHours(desk: Desk, from: Date, hours: number): Date {
  let day = dayOf(from)
  let minute = Math.max(opens, minuteOf(from))
  if (minute >= closes || desk.season.pace(day) === 0) {
    day = desk.season.workday(day + (minute >= closes ? 1 : 0))
    minute = opens + desk.random.between(0, 40)
  }
  minute += Math.max(2, Math.round(hours * 60))
  while (minute > closes) {
    minute -= closes - opens
    day = desk.season.workday(day + 1)
  }
  return instantOf(day, minute)
}

/** A working moment some days later, at a quarter of an hour people agree on. */
export function afterDays(desk: Desk, from: Date, low: number, high: number): Date {
  const day = desk.season.workday(dayOf(from) + desk.random.between(low, high))
  return instantOf(day, desk.random.pick([540, 570, 600, 630, 660, 840, 870, 900, 930, 960, 990]))
}
