import { cookies } from 'next/headers'
import type { SessionId } from '@/db/id'
import { env } from '../env/env'
import { cookieName, cookieOptions } from './cookie-rules'
import { signSessionId, verifySessionToken } from './session-token'

export const sessionCookieName = () => cookieName('session')

/** The session id in the request's cookie, its signature checked; null without one. The row is not looked at. */
export async function readSessionId(): Promise<SessionId | null> {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token === undefined ? null : verifySessionToken(token, env().AUTH_SECRET)
}

/** Signs the browser in; only in an action or a route handler. The cookie goes when the session does, at `expiresAt`. */
export async function writeSessionCookie(sessionId: SessionId, expiresAt: Date): Promise<void> {
  const store = await cookies()
  const token = signSessionId(sessionId, env().AUTH_SECRET)
  store.set(sessionCookieName(), token, { ...cookieOptions(), expires: expiresAt })
}

/** Takes the cookie away; only in an action or a route handler. */
export async function clearSessionCookie(): Promise<void> {
  const store = await cookies()
  store.set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 })
}
