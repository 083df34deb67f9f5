import type { OrganizationId, UserId } from '@/db/id'
import { createSession } from './create-session'
import { endSession } from './end-session'
import { readRequestFacts } from './request-facts'
import { clearSessionCookie, readSessionId, writeSessionCookie } from './session-cookie'

/**
 * Signs this browser in as a user who proved to be himself, in place of whoever was; false when he has no active seat (in
 * `organizationId`, where it is given). For actions and route handlers.
 */
export async function signIn(userId: UserId, organizationId?: OrganizationId): Promise<boolean> {
  const { userAgent } = await readRequestFacts()
  const session = await createSession(userId, {
    userAgent,
    ...(organizationId === undefined ? {} : { organizationId }),
  })
  if (session === null) return false
  const before = await readSessionId()
  await writeSessionCookie(session.sessionId, session.expiresAt)
  if (before !== null) await endSession(before, 'signed_out')
  return true
}

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  const sessionId = await readSessionId()
  if (sessionId !== null) await endSession(sessionId, 'signed_out')
  await clearSessionCookie()
}
