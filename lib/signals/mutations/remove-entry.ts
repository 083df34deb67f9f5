import { and, eq, sql } from 'drizzle-orm'
import { timeEntry, touch } from '@/db/schema/touch'
import type { WriteScope } from '@/db/scoped'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { isTwoWay } from '../domain/touch'
import type { RemoveSession, RemoveTime, RemoveTouch } from '../inputs'
import { forgetContact } from './forget-contact'

interface Entry {
  readonly memberId: string
  readonly createdAt: Date
  readonly version: number
}

/**
 * Of one's own entries, those one made today can be taken back; later they are in figures that others have read. Somebody
 * else's is as good as not there.
 */
function refuseRemoval(scope: WriteScope, entry: Entry | undefined, version: number): void {
  if (entry === undefined || entry.memberId !== scope.memberId) throw new Refusal('not_found')
  if (entry.version !== version) throw new Refusal('conflict', { current: { version: entry.version } })
  if (dayIn(scope.timeZone, entry.createdAt) !== dayIn(scope.timeZone, new Date()))
    throw new Refusal('expired')
}

/** Takes a touch back, as if it had not been: what it answered waits again. */
export async function removeTouch(scope: WriteScope, { id, version }: RemoveTouch): Promise<void> {
  const row = and(eq(touch.organizationId, scope.organizationId), eq(touch.id, id))
  const [found] = await scope.db.select().from(touch).where(row).for('update')
  refuseRemoval(scope, found, version)
  if (found === undefined) return
  await reopenSignals(scope, id)
  await scope.db.delete(touch).where(row)
  if (found.personId !== null && isTwoWay(found)) await forgetContact(scope, found.personId, found.occurredAt)
  await publish(scope, 'signals', found.memberId)
}

/** Signals that this touch alone answered. */
async function reopenSignals(scope: WriteScope, touchId: string): Promise<void> {
  await scope.db.execute(sql`
    update signal s set status = 'waiting', answered_at = null, settled_by_id = null, version = s.version + 1
    from touch_citation c
    where c.organization_id = ${scope.organizationId} and c.touch_id = ${touchId}::uuid
      and s.organization_id = c.organization_id and s.id = c.signal_id and s.status = 'answered'
      and not exists (
        select from touch_citation o
        where o.organization_id = c.organization_id and o.signal_id = c.signal_id and o.touch_id <> c.touch_id)`)
}

/** Takes a whole session back. */
export async function removeSession(scope: WriteScope, { id }: RemoveSession): Promise<void> {
  const rows = and(eq(touch.organizationId, scope.organizationId), eq(touch.sessionId, id))
  const [found] = await scope.db.select().from(touch).where(rows).limit(1)
  refuseRemoval(scope, found, found?.version ?? 1)
  await scope.db.delete(touch).where(rows)
  if (scope.memberId !== null) await publish(scope, 'signals', scope.memberId)
}

/** Takes a time entry back. */
export async function removeTime(scope: WriteScope, { id, version }: RemoveTime): Promise<void> {
  const row = and(eq(timeEntry.organizationId, scope.organizationId), eq(timeEntry.id, id))
  const [found] = await scope.db.select().from(timeEntry).where(row).for('update')
  refuseRemoval(scope, found, version)
  await scope.db.delete(timeEntry).where(row)
  if (scope.memberId !== null) await publish(scope, 'signals', scope.memberId)
}
