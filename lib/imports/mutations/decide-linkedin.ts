import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'
import { decideConnections } from './decide-connections'
import { decideInvitations, writeInvitations } from './decide-invitations'
import { decidePosts, writePosts } from './decide-posts'
import { writeConnections } from './write-connections'

/**
 * Decides for every row of a LinkedIn archive what a run does with it: connections as a file of connections does, shares as posts
 * of the member, his comments and reactions, and the invitations he received. `staged_verdict` covers them all.
 */
export async function decideLinkedin(scope: WriteScope, plan: RunPlan): Promise<void> {
  const { db, organizationId } = scope
  // Connections are decided on a table of their own, under the name they know; rows refused by the file go along.
  await db.execute(sql`alter table staged_row rename to staged_archive`)
  await db.execute(sql`
    create temporary table staged_row on commit drop as
    select * from staged_archive where part = 'connection' or problems is not null`)
  await db.execute(sql`analyze staged_row`)
  await decideConnections(scope, plan)
  await db.execute(sql`drop table staged_row`)
  await db.execute(sql`alter table staged_archive rename to staged_row`)
  await decidePosts(scope, plan, 'share')
  await decideInvitations(scope, plan)
  await db.execute(sql`
    create temporary table staged_activity on commit drop as
    select r.line, r.part as kind, r.key as external_key, r.occurred_at, r.reaction, r.url, r.body
    from (select *, row_number() over (partition by key order by line) as place from staged_row
      where part in ('comment', 'reaction') and problems is null) r
    where r.place = 1 and not exists (select from linkedin_activity a where a.organization_id = ${organizationId}
      and a.member_id = ${plan.forMemberId}::uuid and a.external_key = r.key)`)
  const column = (field: string) => plan.answers.columns[field] ?? null
  await db.execute(sql`
    insert into staged_verdict (line, action, code, "column", value)
    select r.line, coalesce(p.action, i.action, case when a.line is not null then 'create' end, 'leave'),
      case when p.action = 'refuse' then 'other_author' end, ${column('shareLink')}::text, r.url
    from staged_row r left join staged_post p using (line) left join staged_activity a using (line)
    left join staged_invitation i using (line)
    where r.problems is null and r.part <> 'connection'`)
}

/** Writes what `decideLinkedin` decided. */
export async function writeLinkedin(scope: WriteScope, batchId: string, plan: RunPlan): Promise<void> {
  await writeConnections(scope, batchId, plan)
  const { forMemberId } = plan
  if (forMemberId === null) return
  // The column refers to a member.
  await writePosts(scope, batchId, { network: 'linkedin', memberId: forMemberId as MemberId })
  await writeInvitations(scope, batchId, plan)
  await scope.db.execute(sql`
    insert into linkedin_activity (organization_id, id, member_id, kind, occurred_at, reaction, url, body, external_key, import_batch_id)
    select ${scope.organizationId}::uuid, uuid_v7(), ${forMemberId}::uuid, kind::linkedin_activity_kind, occurred_at, reaction, url, body,
      external_key, ${batchId}::uuid
    from staged_activity`)
}
