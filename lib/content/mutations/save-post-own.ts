import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { findPost, type Post } from '../queries/find-post'

/** The seat that writes; the organization itself, as the command line has it, writes no posts. */
export function requireAuthor(scope: WriteScope): MemberId {
  if (scope.memberId === null) throw new Refusal('forbidden')
  return scope.memberId
}

/** A post of the writer's own, locked until the end of the transaction; to anybody else it is not there. */
export async function lockOwnPost(scope: WriteScope, id: string): Promise<Post> {
  await scope.db.execute(sql`
    select from post where organization_id = ${scope.organizationId} and id = ${id} and member_id = ${requireAuthor(scope)} for update`)
  const post = await findPost(scope, id)
  if (post === null || post.memberId !== scope.memberId) throw new Refusal('not_found')
  return post
}

/** The same, if it is still as it was seen. */
export async function lockSeenPost(
  scope: WriteScope,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Post> {
  const post = await lockOwnPost(scope, id)
  if (post.version !== version)
    throw new Refusal('conflict', { current: { id, version: post.version, status: post.status } })
  return post
}
