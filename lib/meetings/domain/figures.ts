import { type Ratio, ratio } from '../../evidence/domain/ratio'

/** Show rate = held ÷ (held + no-shows, theirs and ours); null when nothing was held or missed. */
export const showRate = (held: number, noShows: number): Ratio => ratio(held, held + noShows)

/** The share of held meetings that ended with a next step; null when none was held. */
export const nextStepRate = (nextSteps: number, held: number): Ratio => ratio(nextSteps, held)
