import { createHash, randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { calendarFeed } from '@/db/schema/plan'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publicOrigin } from '@/lib/platform/auth/public-origin'

/** A new private address of one's plan, shown this once: only a hash of its token is kept. The one before works no more. */
export async function renewCalendarFeed(scope: WriteScope): Promise<{ readonly address: string }> {
  if (scope.memberId === null) throw new Refusal('forbidden')
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest('base64url')
  const row = {
    organizationId: scope.organizationId,
    memberId: scope.memberId,
    tokenHash,
    createdAt: new Date(),
  }
  await scope.db
    .insert(calendarFeed)
    .values(row)
    .onConflictDoUpdate({
      target: [calendarFeed.organizationId, calendarFeed.memberId],
      set: { tokenHash, createdAt: row.createdAt },
    })
  return { address: `${publicOrigin()}/api/content/feed/${token}.ics` }
}

/** Closes one's calendar address; a calendar that asks finds nothing any more. */
export async function revokeCalendarFeed(scope: WriteScope): Promise<void> {
  if (scope.memberId === null) throw new Refusal('forbidden')
  await scope.db
    .delete(calendarFeed)
    .where(
      and(eq(calendarFeed.organizationId, scope.organizationId), eq(calendarFeed.memberId, scope.memberId)),
    )
}
