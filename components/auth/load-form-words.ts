import { getTranslations } from '@/lib/platform/i18n/translations'
import type { FormWords } from './field-spec'

type Form = 'signIn' | 'demo' | 'forgot' | 'reset' | 'join' | 'joinSignedIn' | 'setup' | 'signOut'

const fieldCodes = [
  'empty',
  'email',
  'email_taken',
  'too_long',
  'unknown',
  'invalid',
  'too_short',
  'too_common',
  'token_wrong',
  'slug_slug_too_short',
  'slug_slug_too_long',
  'slug_slug_characters',
  'slug_taken',
] as const

const formCodes = [
  'wrong',
  'expired',
  'taken',
  'forbidden',
  'not_found',
  'signed_out',
  'too_large',
  'invalid',
  'slow',
  'busy',
  'unexpected',
] as const

/** The words of a form in the reader's language, as plain data. */
export async function loadFormWords(form: Form): Promise<FormWords> {
  const t = await getTranslations('auth')
  return {
    submit: t(`${form}.submit`),
    fieldErrors: Object.fromEntries(fieldCodes.map(code => [code, t(`fieldErrors.${code}`)])),
    formErrors: {
      ...Object.fromEntries(formCodes.map(code => [code, t(`formErrors.${code}`)])),
      // Filled in when it is known.
      too_many: t('formErrors.too_many', { wait: '{wait}' }),
    },
    done: { mailed: t('forgot.mailed') },
    errorId: t('errorId'),
  }
}
