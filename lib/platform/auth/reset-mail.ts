import type { Language } from '@/db/scope'
import { translationsIn } from '../i18n/translations'
import type { PasswordReset } from './create-password-reset'

/** The words of a reset mail, in its reader's own language, which need not be that of whoever asked; else in `fallback`. */
export function writeResetMail(
  { name, link, language }: Pick<PasswordReset, 'name' | 'link' | 'language'>,
  fallback: Language,
): { subject: string; text: string } {
  const t = translationsIn(language ?? fallback, 'auth.resetMail')
  return { subject: t('subject'), text: t('body', { name, link }) }
}
