import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { MemberId, SessionId, UserId } from '@/db/id'
import { asIdentity, type WriteScope } from '@/db/scoped'
import { withinIdentity } from './within-identity'

export type SessionEnd = 'signed_out' | 'new_password' | 'address_proven' | 'deactivated' | 'administrator'

/** Ends one session: its next request finds nobody signed in. */
export async function endSession(sessionId: SessionId, because: SessionEnd): Promise<void> {
  await asIdentity(db =>
    db.execute(sql`
      update session set ended_at = now(), ended_because = ${because} where id = ${sessionId} and ended_at is null`),
  )
}

/** Ends all sessions of a user, in every organization, but for `kept`. */
export async function endSessionsOfUser(
  db: Transaction,
  userId: UserId,
  because: SessionEnd,
  kept: SessionId | null = null,
): Promise<void> {
  await db.execute(sql`
    update session set ended_at = now(), ended_because = ${because}
    where user_id = ${userId} and ended_at is null and id is distinct from ${kept}::uuid`)
}

/**
 * Ends the sessions that work in a seat of the scope's organization, for an administrator or with a deactivation; those
 * of the same human in other organizations go on. Gives their number; 0 too for a seat that is not here.
 */
export async function endSessionsOfMember(
  scope: WriteScope,
  memberId: MemberId,
  because: 'administrator' | 'deactivated',
): Promise<number> {
  return withinIdentity(scope, async db => {
    const ended = await db.execute(sql`
      update session s set ended_at = now(), ended_because = ${because}
      from member m
      where m.organization_id = ${scope.organizationId} and m.id = ${memberId}
        and s.user_id = m.user_id and s.organization_id = m.organization_id and s.ended_at is null
      returning s.id`)
    return ended.length
  })
}
