import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Scope } from '@/db/scope'
import { readSessionId } from '../auth/session-cookie'
import { languageCookie, languageOfBrowser, readLanguage } from '../i18n/language'
import { livePosition } from '../live/position'
import { can, type Permission } from './permissions'
import { scopeOfSession } from './scope-of-session'

/** The scope of the request, or null when nobody is signed in; asked once a request. */
export const findCurrentScope = cache(async (): Promise<Scope | null> => {
  const sessionId = await readSessionId()
  if (sessionId === null) return null
  // Before the database is read: what happens from now on is told to whoever goes on to listen.
  livePosition()
  const kept = readLanguage((await cookies()).get(languageCookie)?.value)
  return scopeOfSession(sessionId, kept ?? languageOfBrowser((await headers()).get('accept-language')))
})

/** For pages: the scope of the request; a stranger is sent to sign in, a member without the permission to his own board. */
export async function requireScope(permission: Permission): Promise<Scope> {
  const scope = await findCurrentScope()
  if (scope === null)
    redirect(`/sign-in?next=${encodeURIComponent((await headers()).get('x-entregent-path') ?? '/')}`)
  if (!can(scope.role, permission)) redirect('/forbidden')
  return scope
}
