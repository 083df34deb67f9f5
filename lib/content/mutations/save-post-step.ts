import { and, eq, sql } from 'drizzle-orm'
import { post } from '@/db/schema/content'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { movePost } from '../domain/plan'
import type { StepPost } from '../inputs'
import type { Post } from '../queries/find-post'
import type { SavedPost } from './save-post'
import { lockSeenPost, requireAuthor } from './save-post-own'

/** An author shares a draft with his team or takes it back, asks for a review, schedules it, or makes it a draft again. */
export async function stepPost(scope: WriteScope, input: StepPost): Promise<SavedPost> {
  const seen = await lockSeenPost(scope, input)
  const changed = changeOf(seen, input.step)
  await scope.db
    .update(post)
    .set({ ...changed, version: sql`${post.version} + 1` })
    .where(and(eq(post.organizationId, scope.organizationId), eq(post.id, input.id)))
  await publish(scope, 'plan', requireAuthor(scope))
  return { id: input.id, version: seen.version + 1 }
}

function changeOf(seen: Post, step: StepPost['step']): Pick<Post, 'status' | 'shared'> {
  if (step === 'share' || step === 'unshare') {
    if (seen.status !== 'idea' && seen.status !== 'draft')
      throw new Refusal('invalid', { fields: { step: 'not_now' } })
    return { status: seen.status, shared: step === 'share' }
  }
  const moved = movePost(seen, { to: step }, true, new Date())
  if (!moved.ok) throw new Refusal('invalid', { fields: { step: moved.because } })
  return { status: moved.status, shared: moved.shared }
}
