/** What the portfolio knows of one author in a period; shares are fractions, null where unknown. */
export interface BrandFacts {
  readonly posts: number
  /** Of all impressions of those compared. */
  readonly share: number | null
  readonly engagement: number | null
  readonly originality: number | null
  /** Posts whose originality is known. */
  readonly original: number
  /** Of the period before. */
  readonly originalityBefore: number | null
  readonly originalBefore: number
  readonly employerShare: number | null
  /** Days since the last post; null for one who never posted. */
  readonly silentDays: number | null
  /** In-person meetings held in the period; null where the reader sees none. */
  readonly handshakes: number | null
}

export interface TeamFacts {
  /** How many are compared. */
  readonly authors: number
  readonly engagement: number | null
  /** The most of posts that may be in the employer's voice, a fraction. */
  readonly employerMost: number
}

/** What marketing could do for somebody, and why. */
export type Care =
  | {
      readonly kind: 'interview'
      readonly silentDays: number | null
      readonly handshakes: number | null
      readonly originality: number | null
    }
  | {
      readonly kind: 'feature'
      readonly originality: number
      readonly engagement: number
      readonly share: number
    }
  | {
      readonly kind: 'loudspeaker'
      readonly employerShare: number | null
      readonly originality: number
      readonly originalityBefore: number | null
    }

/** Fewer posts than this say nothing of how somebody writes. */
export const enoughPosts = 3
/** Who says nothing for three weeks is silent. */
export const silentAfterDays = 21
const ownVoice = 0.6
const borrowedVoice = 0.5
const fall = 0.2
const enoughMeetings = 3

/**
 * Suggested care for one author, with its evidence; empty where nothing stands out.
 * - interview: silent for three weeks though he has something to say: he meets people, or wrote in his own words before;
 * - feature: his own words, better received than the team's, seen by less than a fair share;
 * - loudspeaker: most of what he posts is the employer's or repeats others, or his originality fell by a fifth or more.
 */
export function suggestCare(facts: BrandFacts, team: TeamFacts): Care[] {
  return [interview(facts), feature(facts, team), loudspeaker(facts, team)].filter(care => care !== null)
}

function interview({ silentDays, handshakes, originality, originalityBefore }: BrandFacts): Care | null {
  const silent = silentDays === null || silentDays >= silentAfterDays
  const known = originality ?? originalityBefore
  const hasToSay = (handshakes ?? 0) >= enoughMeetings || (known !== null && known >= ownVoice)
  return silent && hasToSay ? { kind: 'interview', silentDays, handshakes, originality: known } : null
}

function feature({ original, originality, engagement, share }: BrandFacts, team: TeamFacts): Care | null {
  if (original < enoughPosts || originality === null || engagement === null || share === null) return null
  if (team.engagement === null || team.authors < 2) return null
  const better = originality >= ownVoice && engagement > team.engagement && share < 1 / team.authors
  return better ? { kind: 'feature', originality, engagement, share } : null
}

function loudspeaker(facts: BrandFacts, { employerMost }: TeamFacts): Care | null {
  const { original, originality, originalBefore, originalityBefore, employerShare } = facts
  if (original < enoughPosts || originality === null) return null
  const before = originalBefore >= enoughPosts ? originalityBefore : null
  const relays = employerShare !== null && employerShare > employerMost && originality < ownVoice
  const repeats = originality < borrowedVoice
  const fell = before !== null && before - originality >= fall
  return relays || repeats || fell
    ? { kind: 'loudspeaker', employerShare, originality, originalityBefore: before }
    : null
}
