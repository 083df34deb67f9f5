import { and, eq, sql } from 'drizzle-orm'
import { type MemberId, newId } from '@/db/id'
import { member, organization } from '@/db/schema/organization'
import { auditEntry } from '@/db/schema/platform'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { endSessionsOfMember } from '@/lib/platform/auth/end-session'
import type { EndMemberSessions, ForgetPrivatePosts, SetMemberStatus, SetTeamVisibility } from './inputs'

/** Closes a seat, which ends its sessions, or opens it again. Nobody closes his own. */
export async function setMemberStatus(scope: WriteScope, input: SetMemberStatus): Promise<void> {
  if (input.id === scope.memberId) throw new Refusal('forbidden')
  const seat = and(eq(member.organizationId, scope.organizationId), eq(member.id, input.id))
  const written = await scope.db
    .update(member)
    .set({
      status: input.status,
      deactivatedAt: input.status === 'active' ? null : sql`now()`,
      version: sql`${member.version} + 1`,
    })
    .where(and(seat, eq(member.version, input.version)))
    .returning({ id: member.id })
  if (written.length === 0) {
    const [current] = await scope.db
      .select({ id: member.id, status: member.status, version: member.version })
      .from(member)
      .where(seat)
    throw current === undefined ? new Refusal('not_found') : new Refusal('conflict', { current })
  }
  if (input.status === 'deactivated') await endSessionsOfMember(scope, input.id as MemberId, 'deactivated')
  await writeAudit(
    scope,
    `member/${input.status === 'active' ? 'reactivate' : 'deactivate'}`,
    'member',
    input.id,
  )
}

/** Signs a member out everywhere in this organization; gives how many sessions that ended. */
export async function endMemberSessions(scope: WriteScope, { id }: EndMemberSessions): Promise<number> {
  const [seat] = await scope.db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, scope.organizationId), eq(member.id, id)))
  if (seat === undefined) throw new Refusal('not_found')
  const ended = await endSessionsOfMember(scope, id as MemberId, 'administrator')
  await writeAudit(scope, 'member/end-sessions', 'member', id)
  return ended
}

/**
 * What becomes of a member's private texts once his seat is closed and he took them along: ideas and drafts he never shared
 * are deleted, his calendar address and his rhythm with them. What he published stays, with its figures. Gives how many texts
 * went. For an administrator alone: row security hides these rows from him, so that they are deleted unseen, in the author's
 * name.
 */
export async function forgetPrivatePosts(
  scope: WriteScope,
  { id: memberId }: ForgetPrivatePosts,
): Promise<number> {
  if (scope.role !== 'admin') throw new Refusal('forbidden')
  const [seat] = await scope.db.execute<{ status: string }>(sql`
    select status from member where organization_id = ${scope.organizationId} and id = ${memberId}`)
  if (seat === undefined) throw new Refusal('not_found')
  if (seat.status === 'active') throw new Refusal('forbidden')
  const mine = sql`organization_id = ${scope.organizationId} and member_id = ${memberId}`
  await scope.db.execute(sql`select set_config('app.member_id', ${memberId}, true)`)
  await scope.db.execute(sql`
    update brief set post_id = null where organization_id = ${scope.organizationId} and post_id in (
      select id from post where ${mine} and status in ('idea', 'draft') and not shared)`)
  const gone = await scope.db.execute(sql`
    delete from post where ${mine} and status in ('idea', 'draft') and not shared
      and not exists (select from signal s where s.organization_id = post.organization_id and s.post_id = post.id)
    returning id`)
  await scope.db.execute(sql`delete from calendar_feed where ${mine}`)
  await scope.db.execute(sql`delete from rhythm_slot where ${mine}`)
  await scope.db.execute(sql`select set_config('app.member_id', ${scope.memberId ?? ''}, true)`)
  await writeAudit(scope, 'member/forget-private-posts', 'member', memberId, { posts: gone.length })
  return gone.length
}

/** What salespeople see of one another: names, or averages only. */
export async function setTeamVisibility(scope: WriteScope, input: SetTeamVisibility): Promise<void> {
  const own = eq(organization.organizationId, scope.organizationId)
  const written = await scope.db
    .update(organization)
    .set({ teamVisibility: input.teamVisibility, version: sql`${organization.version} + 1` })
    .where(and(own, eq(organization.version, input.version)))
    .returning({ id: organization.organizationId })
  if (written.length === 0) throw new Refusal('conflict')
  await writeAudit(scope, 'organization/team-visibility', 'organization', scope.organizationId, {
    to: input.teamVisibility,
  })
}

async function writeAudit(
  scope: WriteScope,
  action: string,
  entity: string,
  entityId: string,
  details?: object,
): Promise<void> {
  await scope.db.insert(auditEntry).values({
    organizationId: scope.organizationId,
    id: newId<'audit'>(),
    memberId: scope.memberId,
    action,
    entity,
    entityId,
    details: details ?? null,
  })
}
