import { engagementRate } from '../../content/domain/figures'

/** What published posts are split by. */
export const POST_GROUPINGS = ['all', 'member', 'voice', 'intent', 'network'] as const
export type PostGrouping = (typeof POST_GROUPINGS)[number]

export const isPostGrouping = (word: string): word is PostGrouping =>
  POST_GROUPINGS.some(grouping => grouping === word)

/** Counts and sums of one group, of each post's latest figures. */
export interface PostCounts {
  readonly group: string
  readonly posts: number
  /** Posts whose impressions are known: only their engagements are set against impressions. */
  readonly withImpressions: number
  readonly impressions: number
  readonly reactions: number
  readonly comments: number
  readonly reposts: number
  /** Reactions, comments and reposts of the posts with impressions. */
  readonly engagements: number
}

/** One line of `report posts`, under the names its JSON has. */
export interface PostLine {
  readonly group: string
  readonly posts: number
  readonly with_impressions: number
  readonly impressions: number
  readonly reactions: number
  readonly comments: number
  readonly reposts: number
  /** (Reactions + comments + reposts) ÷ impressions over the posts with impressions, a fraction; null without any. */
  readonly engagement_rate: number | null
}

/** The figures of one group. */
export const postLine = ({ withImpressions, engagements, ...counts }: PostCounts): PostLine => {
  const { group, posts, impressions, reactions, comments, reposts } = counts
  const engagement_rate = engagementRate(engagements, impressions).value
  return {
    group,
    posts,
    with_impressions: withImpressions,
    impressions,
    reactions,
    comments,
    reposts,
    engagement_rate,
  }
}
