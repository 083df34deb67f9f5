import { type Ratio, ratio } from '../../evidence/domain/ratio'

/** Win rate = won ÷ (won + lost), by close date; null when nothing was closed. */
export const winRate = (won: number, lost: number): Ratio => ratio(won, won + lost)

/** Coverage = open ÷ (target − won), in the same money; null without a target or when it is reached. */
export function coverage(openCents: number, targetCents: number | null, wonCents: number): number | null {
  if (targetCents === null || targetCents <= wonCents) return null
  return openCents / (targetCents - wonCents)
}

/**
 * Sales velocity in cents per day = open opportunities × win rate × mean won amount ÷ mean cycle days; null when any of its
 * parts cannot be known.
 */
export function salesVelocity(deals: {
  readonly open: number
  readonly won: number
  readonly lost: number
  readonly wonCents: number
  readonly cycleDays: number
  readonly cycleCount: number
}): number | null {
  const rate = winRate(deals.won, deals.lost).value
  if (rate === null || deals.won === 0 || deals.cycleCount === 0 || deals.cycleDays === 0) return null
  return (deals.open * rate * (deals.wonCents / deals.won)) / (deals.cycleDays / deals.cycleCount)
}

/**
 * The median of a histogram of whole values; the mean of the two middle ones for an even number, null for an empty one.
 */
export function medianOfHistogram(histogram: ReadonlyMap<number, number>): number | null {
  const bins = [...histogram].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
  const total = bins.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return null
  const at = (rank: number): number => {
    let seen = 0
    for (const [value, count] of bins) {
      seen += count
      if (rank < seen) return value
    }
    return 0
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}
