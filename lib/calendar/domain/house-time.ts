import type { PlainDate } from './plain-date'
import {
  standardSpans,
  type WorkingClock,
  type WorkingSpan,
  type WorkingWeek,
  workingClock,
} from './working-time'

/** What an organization says of its working time; without a branch a row is for all of it. */
export interface HouseTime {
  readonly timeZone: string
  readonly branches: readonly { readonly id: string; readonly parentId: string | null }[]
  readonly members: readonly { readonly id: string; readonly branchId: string | null }[]
  readonly spans: readonly (WorkingSpan & { readonly branchId: string | null })[]
  readonly holidays: readonly { readonly branchId: string | null; readonly day: PlainDate }[]
}

/** A branch and what it is part of, itself first; a circle ends where it closes. */
function upwards({ branches }: HouseTime, branchId: string | null): string[] {
  const parents = new Map(branches.map(({ id, parentId }) => [id, parentId]))
  const line: string[] = []
  for (let at: string | null = branchId; at !== null && !line.includes(at); at = parents.get(at) ?? null)
    line.push(at)
  return line
}

/**
 * The hours of a branch: its own, else those of the nearest branch above that has some, else the organization's, else Monday to
 * Friday nine to six. It rests on its own holidays, on those above it, and on the organization's.
 */
export function weekOfBranch(house: HouseTime, branchId: string | null): WorkingWeek {
  const line = [...upwards(house, branchId), null]
  const owner = line.find(branch => house.spans.some(span => span.branchId === branch))
  return {
    timeZone: house.timeZone,
    spans: owner === undefined ? standardSpans : house.spans.filter(span => span.branchId === owner),
    holidays: new Set(house.holidays.filter(({ branchId }) => line.includes(branchId)).map(({ day }) => day)),
  }
}

/** The working clock of each member, one a branch. */
export function clocksOf(house: HouseTime): (memberId: string) => WorkingClock {
  const branchOf = new Map(house.members.map(({ id, branchId }) => [id, branchId]))
  const clocks = new Map<string | null, WorkingClock>()
  return memberId => {
    const branchId = branchOf.get(memberId) ?? null
    const known = clocks.get(branchId) ?? workingClock(weekOfBranch(house, branchId))
    clocks.set(branchId, known)
    return known
  }
}
