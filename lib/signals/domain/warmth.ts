import type { SignalKind } from './kinds'

/** How much each kind tells at the moment it comes, 0 to 100: the more effort it took the person, the more. */
export const warmthOfKind: Readonly<Record<SignalKind, number>> = {
  request: 100,
  introduction: 90,
  message: 80,
  visit: 75,
  event: 60,
  comment: 55,
  download: 45,
  accepted_connection: 35,
  reaction: 25,
  profile_view: 20,
}

/** Interest that nobody answers halves in a week. */
export const warmthHalfLifeDays = 7

export type WarmthLevel = 'hot' | 'warm' | 'cooling'

export interface Warmth {
  /** 0 to 100, a whole number. */
  readonly score: number
  readonly level: WarmthLevel
  /** What the kind alone gives, before time took from it. */
  readonly start: number
  /** Whole days since it happened. */
  readonly days: number
}

const dayMilliseconds = 86_400_000
const [hot, warm] = [60, 25]

/**
 * How warm a signal still is: what its kind gives × ½ ^ (days ÷ 7). From 60 it is hot, from 25 warm, below it cools. A signal
 * of the future is as warm as one of now.
 */
export function warmthOf(kind: SignalKind, occurredAt: Date, now: Date): Warmth {
  const start = warmthOfKind[kind]
  const age = Math.max(0, now.getTime() - occurredAt.getTime()) / dayMilliseconds
  const score = Math.round(start * 0.5 ** (age / warmthHalfLifeDays))
  return {
    score,
    level: score >= hot ? 'hot' : score >= warm ? 'warm' : 'cooling',
    start,
    days: Math.floor(age),
  }
}
