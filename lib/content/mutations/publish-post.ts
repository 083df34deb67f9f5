import { and, eq, sql } from 'drizzle-orm'
import { post } from '@/db/schema/content'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { instantOfField } from '../domain/local-field'
import { isAddressOn } from '../domain/network-address'
import type { PublishPost, RowSeen } from '../inputs'
import { settleEcho } from './keep-shingles'
import type { SavedPost } from './save-post'
import { lockSeenPost, requireAuthor } from './save-post-own'

/** A clock that is ahead of ours is not a wish for the future. */
const toleranceMilliseconds = 5 * 60_000

/**
 * An author says where his post stands on its network: it is published, and what it echoes is settled in the same
 * transaction. An address of another network is refused.
 */
export async function publishPost(scope: WriteScope, input: PublishPost): Promise<SavedPost> {
  const seen = await lockSeenPost(scope, input)
  if (seen.publishedAt !== null) throw new Refusal('invalid', { fields: { id: 'published' } })
  if (!isAddressOn(seen.network, input.url))
    throw new Refusal('invalid', { fields: { url: 'other_network' } })
  if (seen.body.trim() === '' && seen.picture === null)
    throw new Refusal('invalid', { fields: { id: 'empty' } })
  const now = new Date()
  const given = input.publishedAt === '' ? now : instantOfField(seen.timeZone, input.publishedAt)
  if (given === null || given.getTime() > now.getTime() + toleranceMilliseconds)
    throw new Refusal('invalid', { fields: { publishedAt: 'future' } })
  const publishedAt = given > now ? now : given
  await scope.db
    .update(post)
    .set({ status: 'published', publishedAt, url: input.url.trim(), version: sql`${post.version} + 1` })
    .where(mine(scope, input))
  await settleEcho(scope, { id: seen.id, memberId: seen.memberId, body: seen.body, publishedAt })
  await publish(scope, 'plan', seen.memberId)
  return { id: seen.id, version: seen.version + 1 }
}

/** A published post leaves the board, or comes back to it; its figures stay. */
export async function archivePost(scope: WriteScope, input: RowSeen): Promise<SavedPost> {
  const seen = await lockSeenPost(scope, input)
  if (seen.publishedAt === null) throw new Refusal('invalid', { fields: { id: 'never_published' } })
  const status = seen.status === 'archived' ? 'published' : 'archived'
  await scope.db
    .update(post)
    .set({ status, version: sql`${post.version} + 1` })
    .where(mine(scope, input))
  await publish(scope, 'plan', seen.memberId)
  return { id: seen.id, version: seen.version + 1 }
}

const mine = (scope: WriteScope, { id }: RowSeen) =>
  and(eq(post.organizationId, scope.organizationId), eq(post.id, id), eq(post.memberId, requireAuthor(scope)))
