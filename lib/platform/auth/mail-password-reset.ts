import { createTransport } from 'nodemailer'
import type { Language } from '@/db/scope'
import { logError } from '../action/log-error'
import { env } from '../env/env'
import type { PasswordReset } from './create-password-reset'
import { writeResetMail } from './reset-mail'

/** Whether this installation can send mail. */
export const canMail = (): boolean => env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined

/**
 * Mails a reset link in its owner's language, else in `fallback`. A mail server that does not answer is logged and tried no
 * further: the page has given its one answer already.
 */
export async function mailPasswordReset(reset: PasswordReset, fallback: Language): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return
  try {
    await createTransport(SMTP_URL).sendMail({
      from: MAIL_FROM,
      to: { name: reset.name, address: reset.email },
      ...writeResetMail(reset, fallback),
    })
  } catch (error) {
    logError(error, 'mail password reset')
  }
}
