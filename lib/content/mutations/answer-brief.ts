import { and, eq, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { post } from '@/db/schema/content'
import { brief } from '@/db/schema/plan'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { DeclineBrief, RowInput } from '../inputs'

type Brief = typeof brief.$inferSelect

/** Takes a brief: its topic becomes an idea, its author's alone, and the brief knows what became of it. Gives the idea's id. */
export async function takeBrief(scope: WriteScope, input: RowInput): Promise<string> {
  const found = await openBrief(scope, input, 'memberId')
  const postId = newId<'post'>()
  await scope.db.insert(post).values({
    organizationId: scope.organizationId,
    id: postId,
    memberId: found.memberId,
    status: 'idea',
    body: found.topic,
    language: scope.language,
    voice: 'own',
    intent: 'inform',
    network: 'linkedin',
  })
  await settle(scope, found, { status: 'taken', postId })
  return postId
}

/** Declines a brief, with the reason. */
export async function declineBrief(scope: WriteScope, input: DeclineBrief): Promise<void> {
  const found = await openBrief(scope, input, 'memberId')
  await settle(scope, found, { status: 'declined', declinedBecause: input.reason })
}

/** Takes a suggestion back that nobody has answered yet. */
export async function withdrawBrief(scope: WriteScope, input: RowInput): Promise<void> {
  const found = await openBrief(scope, input, 'authorId')
  await settle(scope, found, { status: 'withdrawn' })
}

/** The open brief, held; only who got it answers it, only who gave it takes it back. */
async function openBrief(
  scope: WriteScope,
  { id, version }: RowInput,
  of: 'memberId' | 'authorId',
): Promise<Brief> {
  const [found] = await scope.db
    .select()
    .from(brief)
    .where(and(eq(brief.organizationId, scope.organizationId), eq(brief.id, id)))
    .for('update')
  if (found === undefined || found[of] !== scope.memberId) throw new Refusal('not_found')
  if (found.version !== version || found.status !== 'open')
    throw new Refusal('conflict', { current: { id, version: found.version, status: found.status } })
  return found
}

async function settle(
  scope: WriteScope,
  { id, memberId, authorId }: Brief,
  to: Partial<Brief>,
): Promise<void> {
  await scope.db
    .update(brief)
    .set({ ...to, version: sql`${brief.version} + 1` })
    .where(and(eq(brief.organizationId, scope.organizationId), eq(brief.id, id)))
  await publish(scope, 'plan', memberId)
  await publish(scope, 'plan', authorId)
}
