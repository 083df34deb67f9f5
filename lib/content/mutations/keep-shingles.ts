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

/** A post that is no longer published is echoed by nobody. */
export async function forgetShingles(scope: WriteScope, postId: string): Promise<void> {
  await scope.db.execute(sql`
    delete from post_shingle where organization_id = ${scope.organizationId} and post_id = ${postId}`)
}
