export interface Interval {
  readonly low: number
  readonly high: number
}

/** The two-sided 95 % quantile of the standard normal distribution. */
const z = 1.959963984540054

/**
 * The 95 % Wilson score interval of a rate, as shares 0 to 1; null without attempts.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilsonInterval(successes: number, attempts: number): Interval | null {
  if (attempts <= 0) return null
  const rate = successes / attempts
  const square = z * z
  const centre = (rate + square / (2 * attempts)) / (1 + square / attempts)
  const half =
    (z / (1 + square / attempts)) * Math.sqrt((rate * (1 - rate)) / attempts + square / (4 * attempts ** 2))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** Below so many attempts a rate is shown greyed. */
export const enoughAttempts = 30
