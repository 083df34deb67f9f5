import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import type { Language } from '@/db/scope'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { findCurrentScope } from '../access/current-scope'
import { languageCookie, languageOfBrowser, readLanguage } from './language'

const catalogues = { en, fr }

/** Profile first, then the cookie, then the browser. */
async function chooseLanguage(): Promise<Language> {
  const scope = await findCurrentScope()
  if (scope !== null) return scope.language
  const stored = readLanguage((await cookies()).get(languageCookie)?.value)
  return stored ?? languageOfBrowser((await headers()).get('accept-language'))
}

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = readLanguage(asked) ?? (await chooseLanguage())
  return { locale, messages: catalogues[locale] }
})
