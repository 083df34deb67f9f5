import { sql } from 'drizzle-orm'
import type { OrganizationId, SessionId, UserId } from '@/db/id'
import { asIdentity } from '@/db/scoped'

/**
 * Moves a session to another seat of the same user; every tab of that browser works there from its next request on. False
 * when the user has no active seat there, or the session ended: nothing changed.
 */
export async function switchOrganization(
  session: { sessionId: SessionId; userId: UserId },
  organizationId: OrganizationId,
): Promise<boolean> {
  const moved = await asIdentity(db =>
    db.execute(sql`
      update session s set organization_id = m.organization_id
      from member m
      where s.id = ${session.sessionId} and s.user_id = ${session.userId} and s.ended_at is null
        and m.user_id = s.user_id and m.organization_id = ${organizationId} and m.status = 'active'
      returning s.id`),
  )
  return moved.length === 1
}
