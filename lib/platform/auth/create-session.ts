import { sql } from 'drizzle-orm'
import { newId, type OrganizationId, type SessionId, type UserId } from '@/db/id'
import { asIdentity } from '@/db/scoped'
import { findSeats } from './find-seats'

/** However often it is used, a session is over after this; unused for 14 days, before. */
export const sessionDays = 30
const userAgentLength = 300

export interface NewSession {
  readonly sessionId: SessionId
  readonly expiresAt: Date
}

/**
 * Opens a session for a user, in the organization named or else that of his first active seat; null when he has no such
 * seat. The caller has made sure that it is he.
 */
export function createSession(
  userId: UserId,
  { userAgent, organizationId }: { userAgent: string | null; organizationId?: OrganizationId },
): Promise<NewSession | null> {
  return asIdentity(async db => {
    const seats = await findSeats(db, userId)
    const seat = seats.find(
      candidate => candidate.organizationId === (organizationId ?? candidate.organizationId),
    )
    if (seat === undefined) return null
    const sessionId = newId<'session'>()
    const [row] = await db.execute<{ expires: string }>(sql`
      insert into session (id, user_id, organization_id, expires_at, user_agent)
      values (${sessionId}, ${userId}, ${seat.organizationId}, now() + make_interval(days => ${sessionDays}),
        ${userAgent?.slice(0, userAgentLength) ?? null})
      returning to_json(expires_at) #>> '{}' as expires`)
    if (row === undefined) throw new Error('The session was not written.')
    return { sessionId, expiresAt: new Date(row.expires) }
  })
}
