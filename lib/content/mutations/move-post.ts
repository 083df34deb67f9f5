import { and, eq, sql } from 'drizzle-orm'
import { post } from '@/db/schema/content'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { movePost, type PlanColumn } from '../domain/plan'
import type { MovePost } from '../inputs'

export interface MovedPost {
  readonly id: string
  readonly version: number
  readonly status: PlanColumn
  /** ISO 8601. */
  readonly plannedFor: string | null
}

/**
 * Puts an author's post into another column or on another day. Somebody else's is as good as not there; one that changed since
 * it was shown comes back as it is now.
 */
export async function movePostOnPlan(scope: WriteScope, input: MovePost): Promise<MovedPost> {
  const row = and(eq(post.organizationId, scope.organizationId), eq(post.id, input.id))
  const [found] = await scope.db.select().from(post).where(row).for('update')
  if (found === undefined || found.memberId !== scope.memberId) throw new Refusal('not_found')
  if (found.version !== input.version)
    throw new Refusal('conflict', {
      current: {
        id: found.id,
        version: found.version,
        status: found.status,
        plannedFor: found.plannedFor?.toISOString() ?? null,
      },
    })
  const outcome = movePost(found, { to: input.to, plannedFor: input.plannedFor }, true, new Date())
  if (!outcome.ok) throw new Refusal('wrong', { fields: { to: outcome.because } })
  const { status, shared, plannedFor } = outcome
  const [written] = await scope.db
    .update(post)
    .set({ status, shared, plannedFor, version: sql`${post.version} + 1` })
    .where(row)
    .returning({ version: post.version })
  await publish(scope, 'plan', found.memberId)
  return {
    id: found.id,
    version: written?.version ?? found.version + 1,
    status,
    plannedFor: plannedFor?.toISOString() ?? null,
  }
}
