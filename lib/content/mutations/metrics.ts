import { newId } from '@/db/id'
import { postMetric } from '@/db/schema/content'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { RecordMetrics } from '../inputs'
import { lockOwnPost } from './save-post-own'

/** An author notes what the network shows of a post of his just now: one more snapshot. */
export async function recordMetrics(
  scope: WriteScope,
  input: RecordMetrics,
): Promise<{ readonly id: string }> {
  const post = await lockOwnPost(scope, input.id)
  if (post.publishedAt === null) throw new Refusal('invalid', { fields: { id: 'not_published' } })
  const { impressions, reached, reactions, comments, reposts, clicks } = input
  const figures = { impressions, reached, reactions, comments, reposts, clicks }
  if (Object.values(figures).every(value => value === null))
    throw new Refusal('invalid', { fields: { impressions: 'nothing' } })
  const id = newId<'post_metric'>()
  await scope.db.insert(postMetric).values({
    ...figures,
    organizationId: scope.organizationId,
    id,
    postId: post.id,
    memberId: post.memberId,
    capturedAt: new Date(),
  })
  await publish(scope, 'plan', post.memberId)
  return { id }
}
