import { type BrandFacts, type Care, suggestCare } from './care'
import { gini, sharesOf } from './gini'
import { type Mix, type MixCount, type MixNorms, mixOf } from './mix'

/** What is counted of one author. */
export interface BrandCounts {
  readonly id: string
  readonly name: string
  readonly teamName: string | null
  readonly posts: number
  readonly measured: number
  readonly impressions: number
  readonly engagements: number
  readonly originalitySum: number
  readonly original: number
  readonly originalitySumBefore: number
  readonly originalBefore: number
  readonly silentDays: number | null
  readonly handshakes: number | null
  readonly mix: readonly MixCount[]
  /** Mean originality by week; null for a week without a measured post. */
  readonly weekly: readonly (number | null)[]
}

/** One author in the portfolio. */
export interface Brand extends BrandCounts {
  /** Of all impressions; null while none of his posts has any. */
  readonly share: number | null
  readonly engagement: number | null
  readonly originality: number | null
  readonly originalityBefore: number | null
  readonly norms: Mix | null
  readonly care: readonly Care[]
  /** Carries the brand: seen at least a fair share, in his own words. */
  readonly carries: boolean
}

export interface Portfolio {
  readonly brands: readonly Brand[]
  /** Of the impressions of those who are known; null below two. */
  readonly gini: number | null
  readonly impressions: number
  readonly engagement: number | null
}

const mean = (sum: number, count: number) => (count === 0 ? null : sum / count)
const ownWords = 0.6

/** The portfolio of brands: everyone's share of what is seen, how even it is, and what care suggests itself. */
export function portfolioOf(counts: readonly BrandCounts[], norms: MixNorms): Portfolio {
  const seen = counts.map(({ measured, impressions }) => (measured === 0 ? null : impressions))
  const known = seen.filter(value => value !== null)
  const shares = sharesOf(seen)
  const impressions = counts.reduce((sum, one) => sum + one.impressions, 0)
  const engagement = mean(
    counts.reduce((sum, one) => sum + one.engagements, 0),
    impressions,
  )
  const team = { authors: known.length, engagement, employerMost: norms.employerVoiceMost / 100 }
  const brands = counts.map((one, index): Brand => {
    const share = shares[index] ?? null
    const mix = mixOf(one.mix, norms)
    const facts: BrandFacts = {
      posts: one.posts,
      share,
      engagement: mean(one.engagements, one.impressions),
      originality: mean(one.originalitySum, one.original),
      original: one.original,
      originalityBefore: mean(one.originalitySumBefore, one.originalBefore),
      originalBefore: one.originalBefore,
      employerShare: mix?.voices.employer ?? null,
      silentDays: one.silentDays,
      handshakes: one.handshakes,
    }
    const { originality, originalityBefore } = facts
    const fair = known.length > 1 && share !== null && share >= 1 / known.length
    return {
      ...one,
      share,
      engagement: facts.engagement,
      originality,
      originalityBefore,
      norms: mix,
      care: suggestCare(facts, team),
      carries: fair && originality !== null && originality >= ownWords,
    }
  })
  return { brands, gini: known.length < 2 ? null : gini(known), impressions, engagement }
}

/** By name, unless the organization ranks: then the most seen first, the unknown last. */
export const orderBrands = (brands: readonly Brand[], ranking: boolean): Brand[] =>
  [...brands].sort(
    (left, right) =>
      (ranking ? (right.share ?? -1) - (left.share ?? -1) : 0) || left.name.localeCompare(right.name, 'fr'),
  )
