/** What failures are counted under: an account from one network address, an account from anywhere, an address with any account. */
export type FailureKind = 'pair' | 'account' | 'address'

interface Ladder {
  /** Failures that cost nothing. */
  readonly free: number
  /** Seconds after those. */
  readonly first: number
  /** So many more failures double it. */
  readonly doubling: number
  /** Seconds, whatever else happens. */
  readonly most: number
}

/**
 * A guesser at one address is slowed most. Guesses at an account from everywhere cost a minute at most, as the owner with a new
 * device pays it too.
 */
const ladders: Readonly<Record<FailureKind, Ladder>> = {
  pair: { free: 5, first: 5, doubling: 1, most: 900 },
  account: { free: 20, first: 1, doubling: 5, most: 60 },
  address: { free: 50, first: 5, doubling: 10, most: 900 },
}

/** In minutes: how long a failure counts. */
export const failureWindow = 60

/** Wrong passwords from a known device within the window after which it is a stranger's like any other. */
export const deviceFailures = 20

export interface FailureCount {
  readonly kind: FailureKind
  /** Within the window. */
  readonly failures: number
  /** Since the last of them. */
  readonly seconds: number
}

/** The seconds to wait after so many failures, counted from the last; 0 for none. */
export function delayAfter(kind: FailureKind, failures: number): number {
  const { free, first, doubling, most } = ladders[kind]
  return failures < free ? 0 : Math.min(most, first * 2 ** Math.floor((failures - free) / doubling))
}

/** The whole seconds that are left to wait before the next attempt; 0 when it may be made now. */
export const secondsToWait = (counts: readonly FailureCount[]): number =>
  Math.ceil(Math.max(0, ...counts.map(({ kind, failures, seconds }) => delayAfter(kind, failures) - seconds)))
