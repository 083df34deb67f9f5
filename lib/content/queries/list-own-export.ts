import { sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import type { Intent, Network, PostStatus, Voice } from '../domain/networks'

export interface ExportedPost {
  readonly id: string
  readonly status: PostStatus
  readonly body: string
  readonly language: string
  readonly voice: Voice
  readonly intent: Intent
  readonly network: Network
  readonly url: string | null
  readonly link: string | null
  readonly plannedFor: string | null
  readonly publishedAt: string | null
  readonly createdAt: string
  readonly originality: number | null
  readonly variants: readonly { readonly network: Network; readonly body: string }[]
  readonly metrics: readonly ExportedSnapshot[]
  /** Its description; null for a post without a picture. */
  readonly picture: { readonly mime: string; readonly description: string } | null
}

export interface ExportedSnapshot {
  readonly capturedAt: string
  readonly impressions: number | null
  readonly reached: number | null
  readonly reactions: number | null
  readonly comments: number | null
  readonly reposts: number | null
  readonly clicks: number | null
  readonly profileViews: number | null
  readonly followers: number | null
}

/** A page of everything the reader ever wrote, the oldest first, from after an id on. */
export async function listOwnExport(
  scope: ReadScope,
  after: string | null,
  size: number,
): Promise<ExportedPost[]> {
  const rows = await scope.db.execute<Record<string, unknown> & ExportedPost>(sql`
    select p.id, p.status, p.body, p.language, p.voice, p.intent, p.network, p.url, p.link,
      ${iso('p.planned_for')} as "plannedFor", ${iso('p.published_at')} as "publishedAt", ${iso('p.created_at')} as "createdAt",
      p.originality::float8 as originality,
      (select coalesce(json_agg(json_build_object('network', v.network, 'body', v.body) order by v.network), '[]')
        from post_variant v where v.organization_id = p.organization_id and v.post_id = p.id) as variants,
      (select coalesce(json_agg(json_build_object('capturedAt', ${iso('s.captured_at')}, 'impressions', s.impressions,
          'reached', s.reached, 'reactions', s.reactions, 'comments', s.comments, 'reposts', s.reposts, 'clicks', s.clicks,
          'profileViews', s.profile_views, 'followers', s.followers) order by s.captured_at), '[]')
        from post_metric s where s.organization_id = p.organization_id and s.post_id = p.id) as metrics,
      (select json_build_object('mime', i.mime, 'description', i.description)
        from post_picture i where i.organization_id = p.organization_id and i.post_id = p.id) as picture
    from post p
    where p.organization_id = ${scope.organizationId} and p.member_id = ${scope.memberId}::uuid
      and (${after}::uuid is null or p.id > ${after}::uuid)
    order by p.id limit ${size}`)
  return [...rows]
}

/** The picture of a post of the reader's own; null without one. */
export async function findOwnPicture(scope: ReadScope, postId: string): Promise<Uint8Array | null> {
  const [row] = await scope.db.execute<{ bytes: Uint8Array }>(sql`
    select bytes from post_picture
    where organization_id = ${scope.organizationId} and post_id = ${postId} and member_id = ${scope.memberId}::uuid`)
  return row?.bytes ?? null
}

export interface ExportedActivity {
  readonly kind: string
  readonly at: string | null
  readonly reaction: string | null
  readonly url: string
  readonly body: string | null
}

/** What the reader did on others' posts, as his own LinkedIn archive had it. */
export async function listOwnActivity(scope: ReadScope): Promise<ExportedActivity[]> {
  const rows = await scope.db.execute<Record<string, unknown> & ExportedActivity>(sql`
    select kind, ${iso('occurred_at')} as at, reaction, url, body from linkedin_activity
    where organization_id = ${scope.organizationId} and member_id = ${scope.memberId}::uuid order by occurred_at nulls last, id`)
  return [...rows]
}

export interface ExportedDay {
  readonly network: string
  readonly day: string
  readonly impressions: number | null
  readonly engagements: number | null
  readonly newFollowers: number | null
  readonly followers: number | null
}

/** The reader's accounts by day, as networks' analytics gave them. */
export async function listOwnAccountDays(scope: ReadScope): Promise<ExportedDay[]> {
  const rows = await scope.db.execute<Record<string, unknown> & ExportedDay>(sql`
    select network, day::text as day, impressions, engagements, new_followers as "newFollowers", followers from account_metric
    where organization_id = ${scope.organizationId} and member_id = ${scope.memberId}::uuid order by network, day`)
  return [...rows]
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`)
