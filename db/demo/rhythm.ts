import type { Seat } from './plan-organization'
import type { Random } from './random'
import type { RhythmSlotRow } from './rows'

/** Who brings out so many of his planned posts in 13 weeks has a rhythm; who plans so many has two slots a week. */
const keeps = 6
const often = 10

/** The weekdays and times at which somebody means to publish; nobody's for who writes as it comes. */
export function planRhythm({ memberId, persona }: Seat, random: Random): RhythmSlotRow[] {
  if (persona.published < keeps) return []
  const minute = random.pick([450, 480, 510, 510, 735])
  const weekday = random.between(1, 3)
  const weekdays = persona.planned >= often ? [weekday, weekday + 2] : [weekday + random.between(0, 1)]
  return weekdays.map(day => ({ memberId, weekday: day, minute }))
}
