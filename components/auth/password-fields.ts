import { passwordLength } from '@/lib/platform/auth/domain/password-rules'
import { getTranslations } from '@/lib/platform/i18n/translations'
import type { FieldSpec } from './field-spec'

/** The address a new password belongs to: shown, not asked, so that a password manager files it right. */
export async function ownEmailField(email: string): Promise<FieldSpec> {
  const t = await getTranslations('auth')
  return {
    name: 'email',
    type: 'email',
    label: t('fields.email'),
    autoComplete: 'username',
    value: email,
    readOnly: true,
  }
}

export async function newPasswordField(): Promise<FieldSpec> {
  const t = await getTranslations('auth')
  const hint = t('fields.newPasswordHint', { least: passwordLength.least })
  return {
    name: 'password',
    type: 'password',
    label: t('fields.newPassword'),
    autoComplete: 'new-password',
    hint,
  }
}
