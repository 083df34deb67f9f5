import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { publish } from '@/lib/platform/live/publish'

/**
 * Tells the open screens of everybody whose signals, touches or deals a batch made or changed, once the transaction commits. An
 * undo tells them before it deletes.
 */
export async function tellRooms(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId } = scope
  const made = sql`organization_id = ${organizationId} and import_batch_id = ${batchId}::uuid`
  const rows = await db.execute<{ topic: string; member_id: string }>(sql`
    select 'signals' as topic, member_id from signal where ${made}
    union select 'signals', member_id from touch where ${made}
    union select 'pipeline', member_id from opportunity where ${made}
    union select 'pipeline', o.member_id from import_row r
      join opportunity o on o.organization_id = r.organization_id and o.id = r.entity_id
      where r.organization_id = ${organizationId} and r.batch_id = ${batchId}::uuid and r.entity = 'opportunity'`)
  for (const { topic, member_id } of rows) await publish(scope, topic, member_id)
}
