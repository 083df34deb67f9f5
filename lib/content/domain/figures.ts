import { type Ratio, ratio } from '../../evidence/domain/ratio'

/** Engagement rate = (reactions + comments + reposts) ÷ impressions, over posts with impressions; null without any. */
export const engagementRate = (engagements: number, impressions: number): Ratio =>
  ratio(engagements, impressions)

/** Mean originality (1 − echo) of the posts whose echo was measured; null when none was. */
export const meanOriginality = (sum: number, count: number): Ratio => ratio(sum, count)
