import { getTranslations } from 'next-intl/server'
import { createTransport } from 'nodemailer'
import { logError } from '../action/log-error'
import { env } from '../env/env'
import type { PasswordReset } from './create-password-reset'

/** Whether this installation can send mail. */
export const canMail = (): boolean => env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined

/**
 * Mails a reset link in its owner's language, else in `fallback`. A mail server that does not answer is logged and tried no
 * further: the page has given its one answer already.
 */
export async function mailPasswordReset(reset: PasswordReset, fallback: 'fr' | 'en'): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return
  const locale = reset.language ?? fallback
  const t = await getTranslations({ locale, namespace: 'auth.resetMail' })
  const { email, name, link } = reset
  try {
    await createTransport(SMTP_URL).sendMail({
      from: MAIL_FROM,
      to: { name, address: email },
      subject: t('subject'),
      text: t('body', { name, link }),
    })
  } catch (error) {
    logError(error, 'mail password reset')
  }
}
