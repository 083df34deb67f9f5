import { type Interval, wilsonInterval } from '../../evidence/domain/wilson'

/** What SQL sums over the measured posts of a group; the squares tell how much posts differ among themselves. */
export interface GroupSums {
  /** Posts with impressions. */
  readonly posts: number
  readonly impressions: number
  readonly engagements: number
  readonly impressionsSquared: number
  readonly engagementsSquared: number
  /** Σ impressions × engagements. */
  readonly product: number
}

/** A rate with the size of the independent sample it is worth. */
export interface Sample {
  readonly rate: number
  /** Attempts, not always whole; see `sampleOf`. */
  readonly size: number
  /** What a reader would count: posts. */
  readonly units: number
}

export const noSums: GroupSums = {
  posts: 0,
  impressions: 0,
  engagements: 0,
  impressionsSquared: 0,
  engagementsSquared: 0,
  product: 0,
}

/** The sums of several groups together. */
export const addSums = (groups: readonly GroupSums[]): GroupSums =>
  groups.reduce(
    (left, right) => ({
      posts: left.posts + right.posts,
      impressions: left.impressions + right.impressions,
      engagements: left.engagements + right.engagements,
      impressionsSquared: left.impressionsSquared + right.impressionsSquared,
      engagementsSquared: left.engagementsSquared + right.engagementsSquared,
      product: left.product + right.product,
    }),
    noSums,
  )

/**
 * The engagement rate of a group as a sample. The impressions of one post are not independent: one that is liked is liked
 * throughout. Their number is divided by the design effect, the variance between posts over that of as many independent
 * impressions (Kish, Survey Sampling, 1965, §5.4 and §6.3), at least 1. Null without impressions, and for a single post,
 * which says nothing of how posts differ.
 */
export function sampleOf(sums: GroupSums): Sample | null {
  const { posts, impressions, engagements } = sums
  if (posts < 2 || impressions <= 0) return null
  const rate = Math.min(1, engagements / impressions)
  const residual = sums.engagementsSquared - 2 * rate * sums.product + rate * rate * sums.impressionsSquared
  const between = ((posts / (posts - 1)) * Math.max(0, residual)) / impressions ** 2
  const independent = (rate * (1 - rate)) / impressions
  const effect = independent === 0 ? 1 : Math.max(1, between / independent)
  return { rate, size: impressions / effect, units: posts }
}

/** The 95 % Wilson interval of a sample; null for none. */
export const intervalOf = (sample: Sample | null): Interval | null =>
  sample === null ? null : wilsonInterval(sample.rate * sample.size, sample.size)

/** The 95 % interval of a difference, in the unit of the rates (0.02 is two points). */
export interface Difference extends Interval {
  readonly value: number
}

/**
 * The difference of two rates with its 95 % interval: Newcombe's hybrid of the two Wilson intervals ("Interval estimation
 * for the difference between independent proportions", Statistics in Medicine 17, 1998, method 10). Null for an empty sample.
 */
export function differenceOf(left: Sample | null, right: Sample | null): Difference | null {
  const [first, second] = [intervalOf(left), intervalOf(right)]
  if (left === null || right === null || first === null || second === null) return null
  const value = left.rate - right.rate
  return {
    value,
    low: value - Math.hypot(left.rate - first.low, second.high - right.rate),
    high: value + Math.hypot(first.high - left.rate, right.rate - second.low),
  }
}

const excludesZero = ({ low, high }: Interval): boolean => low > 0 || high < 0

const grown = (sample: Sample, factor: number): Sample => ({ ...sample, size: sample.size * factor })

/** Beyond so many times the data, the two are as good as the same. */
const mostFactor = 10_000

/**
 * How many times the data it takes, at the rates as they are, until the interval excludes 0: 1 where it does already. Null for
 * an empty sample, and where the rates are so near that 10,000 times would not do.
 */
export function neededFactor(left: Sample | null, right: Sample | null): number | null {
  if (left === null || right === null) return null
  const enough = (factor: number) => {
    const difference = differenceOf(grown(left, factor), grown(right, factor))
    return difference !== null && excludesZero(difference)
  }
  if (enough(1)) return 1
  if (!enough(mostFactor)) return null
  let [few, many] = [1, mostFactor]
  while (many / few > 1.01) {
    const middle = Math.sqrt(few * many)
    if (enough(middle)) many = middle
    else few = middle
  }
  return many
}

/** What may be said of two groups. */
export type Finding =
  /** There is a difference. */
  | { readonly kind: 'stated'; readonly difference: Difference }
  /** Not known yet; `posts` more of the two together would tell, at the rates as they are. */
  | { readonly kind: 'open'; readonly difference: Difference; readonly posts: number | null }
  /** One of the two has too little to compare at all. */
  | { readonly kind: 'empty' }

/** A difference is stated only where its 95 % interval excludes 0; otherwise it says how much more data it takes. */
export function findingOf(left: Sample | null, right: Sample | null): Finding {
  const difference = differenceOf(left, right)
  if (left === null || right === null || difference === null) return { kind: 'empty' }
  if (excludesZero(difference)) return { kind: 'stated', difference }
  const factor = neededFactor(left, right)
  const posts = factor === null ? null : Math.max(1, Math.ceil((factor - 1) * (left.units + right.units)))
  return { kind: 'open', difference, posts }
}

export interface Group {
  readonly key: string
  readonly sums: GroupSums
}

export interface Best {
  readonly key: string
  /** The best group against all the others together. */
  readonly finding: Finding
}

/** A group with fewer measured posts is not called the best of anything. */
export const fewestPosts = 5

/** The group with the highest engagement rate, against the others together; null where fewer than two can be compared. */
export function bestOf(groups: readonly Group[]): Best | null {
  const candidates = groups.flatMap(({ key, sums }) => {
    const sample = sampleOf(sums)
    return sample === null || sums.posts < fewestPosts ? [] : [{ key, sample }]
  })
  const [first, ...others] = candidates.sort(
    (left, right) => right.sample.rate - left.sample.rate || (left.key < right.key ? -1 : 1),
  )
  if (first === undefined || others.length === 0) return null
  const rest = addSums(groups.filter(({ key }) => key !== first.key).map(({ sums }) => sums))
  return { key: first.key, finding: findingOf(first.sample, sampleOf(rest)) }
}

/** How many posts of a group had something happen to them, as a sample of posts; null for none. */
export const shareOf = (having: number, posts: number): Sample | null =>
  posts === 0 ? null : { rate: having / posts, size: posts, units: posts }
