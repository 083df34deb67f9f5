import { and, eq, sql } from 'drizzle-orm'
import { member } from '@/db/schema/organization'
import { rhythmSlot } from '@/db/schema/plan'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { SetRhythm } from '../inputs'

/**
 * Sets the reader's own rhythm, and the time zone it is in. It touches one seat, the scope's: no id comes in, so that no seat
 * can be chosen; of the seat it writes the time zone alone.
 */
export async function setRhythm(scope: WriteScope, { version, timeZone, slots }: SetRhythm): Promise<void> {
  const { organizationId, memberId } = scope
  if (memberId === null) throw new Refusal('forbidden')
  const seat = and(eq(member.organizationId, organizationId), eq(member.id, memberId))
  const written = await scope.db
    .update(member)
    .set({ timeZone, version: sql`${member.version} + 1` })
    .where(and(seat, eq(member.version, version)))
    .returning({ id: member.id })
  if (written.length === 0) throw new Refusal('conflict')
  await scope.db
    .delete(rhythmSlot)
    .where(and(eq(rhythmSlot.organizationId, organizationId), eq(rhythmSlot.memberId, memberId)))
  if (slots.length > 0)
    await scope.db
      .insert(rhythmSlot)
      .values(slots.map(({ weekday, minute }) => ({ organizationId, memberId, weekday, minute })))
      .onConflictDoNothing()
  await publish(scope, 'plan', memberId)
}
