/** The figures beside the inbox look back so far. */
export const figureDays = 90

/** How long people waited for an answer. */
export interface ResponseTime {
  /** Signals that were answered, of those that could be. */
  readonly answered: number
  readonly signals: number
  /** Working minutes from a signal to the first touch of its person; null when none was answered. */
  readonly medianMinutes: number | null
  readonly p90Minutes: number | null
}

export interface AnsweredPair {
  readonly memberId: string
  readonly occurredAt: Date
  /** The first touch of the person afterwards, by anyone the reader may see; null when there was none. */
  readonly touchedAt: Date | null
}

/**
 * A quantile by linear interpolation between the two nearest values (type 7 of Hyndman and Fan), `share` 0 to 1; null of
 * nothing.
 */
export function quantileOf(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((one, other) => one - other)
  const at = (sorted.length - 1) * share
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}

/** The response time of signals, in working minutes as `minutesBetween` counts them for a member. */
export function responseTime(
  pairs: readonly AnsweredPair[],
  minutesBetween: (memberId: string, from: Date, to: Date) => number,
): ResponseTime {
  const minutes = pairs.flatMap(({ memberId, occurredAt, touchedAt }) =>
    touchedAt === null ? [] : [minutesBetween(memberId, occurredAt, touchedAt)],
  )
  return {
    answered: minutes.length,
    signals: pairs.length,
    medianMinutes: quantileOf(minutes, 0.5),
    p90Minutes: quantileOf(minutes, 0.9),
  }
}
