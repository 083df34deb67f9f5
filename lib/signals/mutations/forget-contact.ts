import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { publish } from '@/lib/platform/live/publish'

/** After a touch was taken back: open opportunities whose last contact it was have the one before, if any. */
export async function forgetContact(scope: WriteScope, personId: string, at: Date): Promise<void> {
  const rows = await scope.db.execute<{ member_id: string }>(sql`
    update opportunity o set last_contact_at = (
      select max(k.at) from (
        select t.occurred_at as at, t.person_id from touch t
        where t.organization_id = o.organization_id and (t.direction = 'inbound' or t.result <> 'unanswered')
        union all
        select m.starts_at, q.person_id from meeting_participant q
        join meeting m on m.organization_id = q.organization_id and m.id = q.meeting_id and m.status = 'held'
        where q.organization_id = o.organization_id
      ) k
      where k.at <= ${at.toISOString()}::timestamptz and (k.person_id = o.person_id or k.person_id in (
        select p.person_id from opportunity_person p
        where p.organization_id = o.organization_id and p.opportunity_id = o.id)))
    where o.organization_id = ${scope.organizationId} and o.status = 'open'
      and date_trunc('milliseconds', o.last_contact_at) = ${at.toISOString()}::timestamptz
      and (o.person_id = ${personId}::uuid or exists (
        select from opportunity_person p
        where p.organization_id = o.organization_id and p.opportunity_id = o.id and p.person_id = ${personId}::uuid))
    returning o.member_id`)
  for (const memberId of new Set(rows.map(row => row.member_id))) await publish(scope, 'pipeline', memberId)
}
