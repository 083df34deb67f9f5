import { daysBetween, type PlainDate } from '../../calendar/domain/plain-date'

/** What is known of an open opportunity; days are the organization's. */
export interface OpportunityFacts {
  /** When it was opened, or came here; null when nobody knows. */
  readonly openedOn: PlainDate | null
  readonly expectedCloseOn: PlainDate | null
  /** The day of the next step; null without one. */
  readonly nextStepOn: PlainDate | null
  /** When it came into its stage; null when nobody knows. */
  readonly stageSince: PlainDate | null
  /** After so many days in its stage it stalls; null where the stage has no such limit. */
  readonly rottingDays: number | null
  /** Of its stage, in percent. */
  readonly probability: number
  /** The last time both sides spoke: an answered call or message, something they sent, a meeting held. */
  readonly lastTwoWayOn: PlainDate | null
  /** The last time the people gave a sign by themselves. */
  readonly lastSignOn: PlainDate | null
  /** The last time we reached out and heard nothing. */
  readonly lastInVainOn: PlainDate | null
  /** How often we did so since anybody answered or gave a sign. */
  readonly inVain: number
  readonly people: number
  readonly buyers: number
  readonly priceSpokenOn: PlainDate | null
  /** Meetings held in real life, and otherwise. */
  readonly handshakes: number
  readonly otherMeetings: number
}

export type Warning =
  | { readonly kind: 'noTwoWay'; readonly days: number | null }
  | { readonly kind: 'silent'; readonly days: number; readonly since: PlainDate; readonly times: number }
  | { readonly kind: 'closePassed'; readonly days: number; readonly on: PlainDate }
  | { readonly kind: 'stalled'; readonly days: number; readonly limit: number; readonly since: PlainDate }
  | { readonly kind: 'oneContact'; readonly people: number }
  | { readonly kind: 'noBuyer'; readonly people: number }
  | { readonly kind: 'noPrice'; readonly probability: number }
  | { readonly kind: 'noHandshake'; readonly meetings: number }

/** Silence is told after so many days: sooner it is only a busy week. */
export const silentAfterDays = 7
/** From this probability of its stage on, a price is part of the talk. */
export const priceFrom = 40

const later = (one: PlainDate | null, other: PlainDate | null): PlainDate | null =>
  one === null ? other : other === null || one > other ? one : other

/**
 * What an open opportunity should be told, the gravest first; none for one that lacks nothing. Each rule reads its own facts:
 *
 * - `noTwoWay`: both sides never spoke. `days` since it was opened.
 * - `silent`: we reached out last, in vain, at least 7 days ago, and nothing came since.
 * - `closePassed`: the day it should close is over.
 * - `stalled`: longer in its stage than the stage allows, and no step lies ahead.
 * - `oneContact`: one person or none. `noBuyer`: nobody of them decides about the purchase.
 * - `noPrice`: its stage is at 40 % or more, and no price was spoken of.
 * - `noHandshake`: no meeting in real life was held. `meetings` held otherwise.
 */
export function warningsOf(facts: OpportunityFacts, today: PlainDate): Warning[] {
  const found: (Warning | null)[] = [
    silence(facts, today),
    facts.lastTwoWayOn === null
      ? {
          kind: 'noTwoWay',
          days: facts.openedOn === null ? null : Math.max(0, daysBetween(facts.openedOn, today)),
        }
      : null,
    facts.expectedCloseOn !== null && facts.expectedCloseOn < today
      ? { kind: 'closePassed', days: daysBetween(facts.expectedCloseOn, today), on: facts.expectedCloseOn }
      : null,
    stalling(facts, today),
    facts.people <= 1 ? { kind: 'oneContact', people: facts.people } : null,
    facts.buyers === 0 ? { kind: 'noBuyer', people: facts.people } : null,
    facts.priceSpokenOn === null && facts.probability >= priceFrom
      ? { kind: 'noPrice', probability: facts.probability }
      : null,
    facts.handshakes === 0 ? { kind: 'noHandshake', meetings: facts.otherMeetings } : null,
  ]
  return found.filter(warning => warning !== null)
}

function silence(facts: OpportunityFacts, today: PlainDate): Warning | null {
  const { lastInVainOn: since, inVain: times } = facts
  const heard = later(facts.lastTwoWayOn, facts.lastSignOn)
  if (since === null || times === 0 || (heard !== null && heard > since)) return null
  const days = daysBetween(since, today)
  return days >= silentAfterDays ? { kind: 'silent', days, since, times } : null
}

function stalling(facts: OpportunityFacts, today: PlainDate): Warning | null {
  const { stageSince: since, rottingDays: limit, nextStepOn } = facts
  if (since === null || limit === null || (nextStepOn !== null && nextStepOn >= today)) return null
  const days = daysBetween(since, today)
  return days > limit ? { kind: 'stalled', days, limit, since } : null
}
