import { and, eq, sql } from 'drizzle-orm'
import { meeting, promise } from '@/db/schema/meeting'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import type { ConfirmMeeting, SettlePromise } from './inputs'

/**
 * A human says what became of a meeting. Row-level security leaves only meetings the scope may touch; one that changed since
 * it was shown comes back as it is now.
 */
export async function confirmMeeting(scope: WriteScope, input: ConfirmMeeting): Promise<void> {
  const mine = and(eq(meeting.organizationId, scope.organizationId), eq(meeting.id, input.id))
  const written = await scope.db
    .update(meeting)
    .set({ status: input.outcome, version: sql`${meeting.version} + 1` })
    .where(and(mine, eq(meeting.version, input.version)))
    .returning({ id: meeting.id })
  if (written.length > 0) return
  const [current] = await scope.db
    .select({ id: meeting.id, status: meeting.status, version: meeting.version })
    .from(meeting)
    .where(mine)
  throw current === undefined ? new Refusal('not_found') : new Refusal('conflict', { current })
}

/** A promise is kept, or is not. */
export async function settlePromise(scope: WriteScope, input: SettlePromise): Promise<void> {
  const mine = and(eq(promise.organizationId, scope.organizationId), eq(promise.id, input.id))
  const written = await scope.db
    .update(promise)
    .set({ status: input.outcome, settledAt: sql`now()`, version: sql`${promise.version} + 1` })
    .where(and(mine, eq(promise.version, input.version)))
    .returning({ id: promise.id })
  if (written.length > 0) return
  const [current] = await scope.db
    .select({ id: promise.id, status: promise.status, version: promise.version })
    .from(promise)
    .where(mine)
  throw current === undefined ? new Refusal('not_found') : new Refusal('conflict', { current })
}
