import { sql } from 'drizzle-orm'
import { shownFirst } from '@/db/author-first'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

export interface PostSnapshot {
  readonly at: Date
  readonly impressions: number | null
  readonly reactions: number | null
  readonly comments: number | null
  readonly reposts: number | null
  readonly clicks: number | null
  readonly reached: number | null
  readonly profileViews: number | null
  readonly followers: number | null
}

/** A post's snapshots that the reader may see, oldest first. */
export async function listSnapshots(scope: ReadScope, postId: string): Promise<PostSnapshot[]> {
  const rows = await readRows<Record<string, string | number | null>>(
    scope,
    sql`
    select s.captured_at::text as at, s.impressions, s.reactions, s.comments, s.reposts, s.clicks, s.reached,
      s.profile_views, s.followers
    from post_metric s
    where s.organization_id = ${scope.organizationId} and s.post_id = ${postId}::uuid
      and ${shownFirst(scope, sql`s.member_id`, sql`s.id`)}
    order by s.captured_at`,
  )
  const number = (value: string | number | null | undefined) => (value == null ? null : Number(value))
  return rows.map(row => ({
    at: new Date(String(row.at)),
    impressions: number(row.impressions),
    reactions: number(row.reactions),
    comments: number(row.comments),
    reposts: number(row.reposts),
    clicks: number(row.clicks),
    reached: number(row.reached),
    profileViews: number(row.profile_views),
    followers: number(row.followers),
  }))
}
