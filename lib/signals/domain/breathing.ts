/** A person who gave no sign is left to breathe after so many touches in vain within so many days. */
export const breathing = { touches: 3, days: 14 } as const

/** What is known of a person whom somebody is about to reach out to. */
export interface ReachedInVain {
  /** Touches in vain, by anyone of the organization, within the rule's days and since the person last gave a sign. */
  readonly unanswered: number
  /** When the person last gave a sign of his own: a signal, an answer, a meeting that was held; null when never. */
  readonly lastSignAt: Date | null
}

/** Whether the person should be left alone for now. Only a sign of his own, or time, ends it. */
export const needsToBreathe = ({ unanswered }: ReachedInVain): boolean => unanswered >= breathing.touches

/** Since when touches in vain count, for a touch at a moment. */
export const breathingSince = (moment: Date): Date => new Date(moment.getTime() - breathing.days * 86_400_000)

/** Touches in vain, newest or oldest first, as `reached_in_vain` of the database counts them. */
export function countReached(
  unansweredAt: readonly Date[],
  signsAt: readonly Date[],
  moment: Date,
): ReachedInVain {
  const signs = signsAt.filter(at => at <= moment).map(at => at.getTime())
  const last = signs.length === 0 ? null : new Date(Math.max(...signs))
  const since = Math.max(breathingSince(moment).getTime(), last?.getTime() ?? Number.NEGATIVE_INFINITY)
  return {
    unanswered: unansweredAt.filter(at => at.getTime() > since && at <= moment).length,
    lastSignAt: last,
  }
}
