import type { Role, Scope } from '@/db/scope'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { cookieName } from '@/lib/platform/auth/cookie-rules'
import { createSession } from '@/lib/platform/auth/create-session'
import { findDemoUser, listDemoUsers } from '@/lib/platform/auth/demo-sign-in'
import { signSessionId } from '@/lib/platform/auth/session-token'
import { env } from '@/lib/platform/env/env'

export interface DemoSession {
  readonly role: Role
  readonly scope: Scope
  readonly cookie: { readonly name: string; readonly value: string }
}

/**
 * Signs in to the demo once as each role, without a browser: a row in the product's database and the signed cookie for it.
 * The configuration must be settled on that database. Throws when there is no demo.
 */
export async function openDemoSessions(userAgent: string): Promise<DemoSession[]> {
  const sessions: DemoSession[] = []
  for (const { role, email } of await listDemoUsers()) {
    const userId = await findDemoUser(email)
    const session = userId === null ? null : await createSession(userId, { userAgent })
    const scope = session === null ? null : await scopeOfSession(session.sessionId)
    if (session === null || scope === null) throw new Error(`Signing in as ${email} did not work.`)
    const value = signSessionId(session.sessionId, env().AUTH_SECRET)
    sessions.push({ role, scope, cookie: { name: cookieName('session'), value } })
  }
  if (sessions.length === 0) throw new Error('The database has no demo organization to sign in to.')
  return sessions
}
