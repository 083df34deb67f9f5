import type { Interval } from '../../evidence/domain/wilson'
import {
  type Best,
  bestOf,
  type Finding,
  findingOf,
  type GroupSums,
  intervalOf,
  sampleOf,
  shareOf,
} from './differences'

/** What SQL counts for one group of posts. */
export interface CountedGroup extends GroupSums {
  readonly key: string
  readonly name: string | null
  /** All posts, measured or not. */
  readonly published: number
  readonly originalitySum: number
  readonly original: number
  readonly withSignal: number
  readonly withMeeting: number
}

/** A group of posts as a screen shows it; a rate without a sample is null. */
export interface ResultGroup {
  readonly key: string
  readonly name: string | null
  readonly published: number
  /** Posts with impressions. */
  readonly measured: number
  readonly impressions: number
  readonly engagement: number | null
  readonly interval: Interval | null
  readonly originality: number | null
  readonly original: number
  /** Share of posts that drew a signal, and that led to a held meeting. */
  readonly signals: number | null
  readonly meetings: number | null
}

/** Rates of a group from its counts. */
export const groupOf = (counted: CountedGroup): ResultGroup => ({
  key: counted.key,
  name: counted.name,
  published: counted.published,
  measured: counted.posts,
  impressions: counted.impressions,
  engagement: counted.impressions > 0 ? counted.engagements / counted.impressions : null,
  interval: intervalOf(sampleOf(counted)),
  originality: counted.original === 0 ? null : counted.originalitySum / counted.original,
  original: counted.original,
  signals: shareOf(counted.withSignal, counted.published)?.rate ?? null,
  meetings: shareOf(counted.withMeeting, counted.published)?.rate ?? null,
})

/** Groups side by side, and the best of them with what may be said of it. */
export interface Comparison {
  readonly groups: readonly ResultGroup[]
  readonly best: Best | null
}

/** Groups in the order of `keys`, else of their own numbers; those without a measured post are left out. */
export function compare(counted: readonly CountedGroup[], keys: readonly string[] | null): Comparison {
  const place = ({ key }: CountedGroup) => (keys === null ? Number(key) : keys.indexOf(key))
  const measured = counted.filter(({ posts }) => posts > 0).sort((left, right) => place(left) - place(right))
  return {
    groups: measured.map(groupOf),
    best: bestOf(measured.map(sums => ({ key: sums.key, sums }))),
  }
}

/** Posts in one's own words against those that repeat others: what engagement, signals and meetings say. */
export interface OriginalityFindings {
  readonly engagement: Finding
  readonly signals: Finding
  readonly meetings: Finding
}

/** Compares the posts at least half original with the others. */
export function originalityFindings(halves: readonly CountedGroup[]): OriginalityFindings {
  const own = halves.find(({ key }) => key === '1')
  const echoed = halves.find(({ key }) => key === '0')
  const share = (group: CountedGroup | undefined, having: 'withSignal' | 'withMeeting') =>
    group === undefined ? null : shareOf(group[having], group.published)
  return {
    engagement: findingOf(
      own === undefined ? null : sampleOf(own),
      echoed === undefined ? null : sampleOf(echoed),
    ),
    signals: findingOf(share(own, 'withSignal'), share(echoed, 'withSignal')),
    meetings: findingOf(share(own, 'withMeeting'), share(echoed, 'withMeeting')),
  }
}
