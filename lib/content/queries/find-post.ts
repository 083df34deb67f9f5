import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { ReadScope } from '@/db/scoped'
import type { Intent, Network, PostStatus, Voice } from '../domain/networks'

export interface Post {
  readonly id: string
  readonly memberId: MemberId
  readonly author: string
  readonly status: PostStatus
  readonly shared: boolean
  readonly body: string
  readonly language: 'fr' | 'en'
  readonly voice: Voice
  readonly intent: Intent
  readonly network: Network
  readonly url: string | null
  readonly link: string | null
  readonly plannedFor: Date | null
  readonly publishedAt: Date | null
  readonly originality: number | null
  readonly startedFromId: string | null
  readonly editedAt: Date
  readonly version: number
  /** The text for another network, where it differs. */
  readonly variants: Readonly<Partial<Record<Network, string>>>
  /** Where its author lives and writes. */
  readonly timeZone: string
  readonly picture: PostPicture | null
}

export interface PostPicture {
  readonly mime: string
  readonly width: number
  readonly height: number
  readonly description: string
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly member_id: MemberId
  readonly author: string
  readonly status: PostStatus
  readonly shared: boolean
  readonly body: string
  readonly language: 'fr' | 'en'
  readonly voice: Voice
  readonly intent: Intent
  readonly network: Network
  readonly url: string | null
  readonly link: string | null
  readonly planned_for: string | null
  readonly published_at: string | null
  readonly originality: number | null
  readonly started_from_id: string | null
  readonly edited_at: string
  readonly version: number
  readonly variants: Partial<Record<Network, string>> | null
  readonly time_zone: string | null
  readonly picture: PostPicture | null
}

/** A post with its variants and what is known of its picture; null when the scope may not see it. */
export async function findPost(scope: ReadScope, id: string): Promise<Post | null> {
  const [row] = await scope.db.execute<Row>(sql`
    select p.id, p.member_id, m.name as author, p.status, p.shared, p.body, p.language, p.voice, p.intent, p.network, p.url, p.link,
      p.planned_for::text, p.published_at::text, p.originality::float8 as originality, p.started_from_id, p.edited_at::text, p.version,
      m.time_zone,
      (select json_object_agg(v.network, v.body) from post_variant v
        where v.organization_id = p.organization_id and v.post_id = p.id) as variants,
      (select json_build_object('mime', c.mime, 'width', c.width, 'height', c.height, 'description', c.description)
        from post_picture c where c.organization_id = p.organization_id and c.post_id = p.id) as picture
    from post p join member m on m.organization_id = p.organization_id and m.id = p.member_id
    where p.organization_id = ${scope.organizationId} and p.id = ${id}`)
  if (row === undefined) return null
  return {
    id: row.id,
    memberId: row.member_id,
    author: row.author,
    status: row.status,
    shared: row.shared,
    body: row.body,
    language: row.language,
    voice: row.voice,
    intent: row.intent,
    network: row.network,
    url: row.url,
    link: row.link,
    plannedFor: row.planned_for === null ? null : new Date(row.planned_for),
    publishedAt: row.published_at === null ? null : new Date(row.published_at),
    originality: row.originality,
    startedFromId: row.started_from_id,
    editedAt: new Date(row.edited_at),
    version: row.version,
    variants: row.variants ?? {},
    timeZone: row.time_zone ?? scope.timeZone,
    picture: row.picture,
  }
}
