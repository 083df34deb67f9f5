import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { WriteScope } from '@/db/scoped'
import { hashesOf } from '../domain/echo'
import { findNearest } from '../queries/measure-echo'

const list = (hashes: readonly bigint[]) => `{${hashes.join(',')}}`

/** Keeps the shingles of a reference text with it, in the same transaction. */
export async function keepReferenceShingles(scope: WriteScope, id: string, body: string): Promise<void> {
  await scope.db.execute(sql`
    delete from reference_shingle where organization_id = ${scope.organizationId} and reference_text_id = ${id}`)
  await scope.db.execute(sql`
    insert into reference_shingle (organization_id, hash, reference_text_id)
    select ${scope.organizationId}, h, ${id} from unnest(${list(hashesOf(body))}::bigint[]) h`)
}

interface Published {
  readonly id: string
  readonly memberId: MemberId
  readonly body: string
  readonly publishedAt: Date
}

/**
 * What is settled when a post is published, in the same transaction: its shingles are kept for what colleagues write later,
 * and its originality (1 − echo) against what stood before it. Posts imported together are to be settled from the earliest on.
 */
export async function settleEcho(scope: WriteScope, post: Published): Promise<void> {
  const hashes = hashesOf(post.body)
  const nearest = await findNearest(scope, hashes, post.memberId, post.publishedAt)
  const originality = hashes.length === 0 ? null : 1 - (nearest?.shared ?? 0) / hashes.length
  await forgetShingles(scope, post.id)
  await scope.db.execute(sql`
    insert into post_shingle (organization_id, hash, post_id, member_id)
    select ${scope.organizationId}, h, ${post.id}, ${post.memberId} from unnest(${list(hashes)}::bigint[]) h`)
  await scope.db.execute(sql`
    update post set originality = ${originality === null ? null : originality.toFixed(4)},
      nearest_reference_id = ${nearest?.kind === 'reference' ? nearest.id : null},
      nearest_post_id = ${nearest?.kind === 'post' ? nearest.id : null}
    where organization_id = ${scope.organizationId} and id = ${post.id}`)
}

/**
 * Settles many published posts at once, as one by one from the earliest on would: of all the shingles kept first, the echo of
 * each looks only at those of posts before it.
 */
export async function settleEchoes(scope: WriteScope, posts: readonly Published[]): Promise<void> {
  const rows = posts.map(({ id, memberId, body, publishedAt }) => ({
    id,
    member_id: memberId,
    moment: publishedAt.toISOString(),
    hashes: hashesOf(body).map(String),
  }))
  const settled = sql`json_to_recordset(${JSON.stringify(rows)}::text::json)
    as s (id uuid, member_id uuid, moment timestamptz, hashes bigint[])`
  await scope.db.execute(sql`
    delete from post_shingle p using ${settled} where p.organization_id = ${scope.organizationId} and p.post_id = s.id`)
  await scope.db.execute(sql`
    insert into post_shingle (organization_id, hash, post_id, member_id)
    select ${scope.organizationId}, h, s.id, s.member_id from ${settled} cross join unnest(s.hashes) h`)
  await scope.db.execute(sql`
    update post p set originality = case when cardinality(s.hashes) > 0
        then 1 - coalesce(s.shared, 0)::numeric / cardinality(s.hashes) end,
      nearest_reference_id = case when s.kind = 'reference' then s.nearest end,
      nearest_post_id = case when s.kind = 'post' then s.nearest end
    from (
      select s.id, s.hashes, n.kind, n.id as nearest, n.shared from ${settled}
      left join lateral (select * from echo_nearest(s.hashes, s.member_id, s.moment) limit 1) n on true
    ) s
    where p.organization_id = ${scope.organizationId} and p.id = s.id`)
}

/** A post that is no longer published is echoed by nobody. */
export async function forgetShingles(scope: WriteScope, postId: string): Promise<void> {
  await scope.db.execute(sql`
    delete from post_shingle where organization_id = ${scope.organizationId} and post_id = ${postId}`)
}
