import { and, eq } from 'drizzle-orm'
import { post } from '@/db/schema/content'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { RowSeen } from '../inputs'
import { lockSeenPost, requireAuthor } from './save-post-own'

/** An author throws away what he never published. */
export async function deletePost(scope: WriteScope, input: RowSeen): Promise<{ readonly id: string }> {
  const seen = await lockSeenPost(scope, input)
  if (seen.publishedAt !== null) throw new Refusal('invalid', { fields: { id: 'published' } })
  await scope.db.delete(post).where(and(eq(post.organizationId, scope.organizationId), eq(post.id, input.id)))
  await publish(scope, 'plan', requireAuthor(scope))
  return { id: input.id }
}
