import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Language } from '@/db/scope'
import { isUnavailable } from '@/db/unavailable'
import { findCurrentScope } from '../access/current-scope'
import { languageCookie, languageOfBrowser, readLanguage } from './language'

/** The language of the request: the profile's, then the cookie's, then the browser's. */
export const readerLanguage = cache(async (): Promise<Language> => {
  const scope = await findCurrentScope().catch(unlessUnavailable)
  if (scope !== null) return scope.language
  const stored = readLanguage((await cookies()).get(languageCookie)?.value)
  return stored ?? languageOfBrowser((await headers()).get('accept-language'))
})

/** Whoever cannot be told who they are is told so in the language of their browser. */
function unlessUnavailable(error: unknown): null {
  if (isUnavailable(error)) return null
  throw error
}
