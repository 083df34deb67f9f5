import { createTranslator } from 'next-intl'
import type { Language } from '@/db/scope'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import type { PasswordReset } from './create-password-reset'

const catalogues = { en, fr }

/** The words of a reset mail, in its reader's own language, which need not be that of whoever asked; else in `fallback`. */
export function writeResetMail(
  { name, link, language }: Pick<PasswordReset, 'name' | 'link' | 'language'>,
  fallback: Language,
): { subject: string; text: string } {
  const locale = language ?? fallback
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: 'auth.resetMail' })
  return { subject: t('subject'), text: t('body', { name, link }) }
}
