import { dayFromIso, isoDate } from './calendar'
import { seededRandom } from './random'
import type { DemoPlan } from './rows'

/** What an opportunity said of itself until a moment: its first estimate, the day it was once hoped for. */
interface OpportunityPast {
  readonly opportunityId: string
  readonly until: Date
  readonly amountCents: number | null
  readonly expectedCloseOn: string | null
}

/**
 * What amounts and expected days were before they became what they are: estimates settle when a proposal is written, days
 * slip, and now and then something comes sooner. Half of the opportunities never changed a word.
 */
export function planPasts({ opportunities, stageChanges }: DemoPlan): OpportunityPast[] {
  const random = seededRandom('opportunity pasts')
  const moves = new Map<string, Date[]>()
  for (const { opportunityId, changedAt } of stageChanges)
    if (changedAt != null) moves.set(opportunityId, [...(moves.get(opportunityId) ?? []), changedAt])
  return opportunities.flatMap(({ id, amountCents = null, expectedCloseOn = null }): OpportunityPast[] => {
    const [estimated, moved] = [random.chance(0.4), random.chance(0.45)]
    const factor = random.chance(0.6) ? random.between(60, 92) : random.between(108, 145)
    const slip = random.chance(0.72) ? -random.between(9, 45) : random.between(12, 40)
    const until = (moves.get(id ?? '') ?? []).at(random.chance(0.5) ? -1 : -2)
    if (id === undefined || until === undefined || until === moves.get(id)?.[0]) return []
    if (!estimated && !moved) return []
    const before = amountCents === null ? null : Math.round((amountCents * factor) / 500_000) * 5_000
    return [
      {
        opportunityId: id,
        until,
        amountCents: estimated ? before : amountCents,
        expectedCloseOn:
          moved && expectedCloseOn !== null ? isoDate(dayFromIso(expectedCloseOn) + slip) : expectedCloseOn,
      },
    ]
  })
}
