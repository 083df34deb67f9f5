import { sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

/** Running totals as the network showed them; null for what nobody noted. */
export interface PostFigures {
  readonly capturedAt: Date
  readonly impressions: number | null
  readonly reached: number | null
  readonly reactions: number | null
  readonly comments: number | null
  readonly reposts: number | null
  readonly clicks: number | null
}

interface Row extends Record<string, unknown> {
  readonly captured_at: string
  readonly impressions: number | null
  readonly reached: number | null
  readonly reactions: number | null
  readonly comments: number | null
  readonly reposts: number | null
  readonly clicks: number | null
}

/** What the reader noted or imported of a post of his, the newest first; he sees any figure about himself before others do. */
export async function findPostFigures(scope: ReadScope, postId: string): Promise<PostFigures[]> {
  const rows = await scope.db.execute<Row>(sql`
    select captured_at::text, impressions, reached, reactions, comments, reposts, clicks from post_metric
    where organization_id = ${scope.organizationId} and post_id = ${postId} and member_id = ${scope.memberId}
    order by captured_at desc limit 60`)
  return rows.map(({ captured_at, ...figures }) => ({
    capturedAt: new Date(captured_at),
    impressions: figures.impressions,
    reached: figures.reached,
    reactions: figures.reactions,
    comments: figures.comments,
    reposts: figures.reposts,
    clicks: figures.clicks,
  }))
}
