import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { publish } from '@/lib/platform/live/publish'

/**
 * A two-way contact with a person restarts the rotting clock of his open opportunities. Their version stays: nobody who edits
 * one is in conflict with a call.
 */
export async function noteContact(scope: WriteScope, personId: string, at: Date): Promise<void> {
  const rows = await scope.db.execute<{ member_id: string }>(sql`
    update opportunity o set last_contact_at = ${at.toISOString()}::timestamptz
    where o.organization_id = ${scope.organizationId} and o.status = 'open'
      and (o.last_contact_at is null or o.last_contact_at < ${at.toISOString()}::timestamptz)
      and (o.person_id = ${personId}::uuid or exists (
        select from opportunity_person p
        where p.organization_id = o.organization_id and p.opportunity_id = o.id and p.person_id = ${personId}::uuid))
    returning o.member_id`)
  for (const memberId of new Set(rows.map(row => row.member_id))) await publish(scope, 'pipeline', memberId)
}
