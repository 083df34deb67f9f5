import type { Metadata } from 'next'
import { AuthCard } from '@/components/auth/auth-card'
import { AuthForm } from '@/components/auth/auth-form'
import { DeadLink } from '@/components/auth/dead-link'
import { loadFormWords } from '@/components/auth/load-form-words'
import { newPasswordField, ownEmailField } from '@/components/auth/password-fields'
import { resetPasswordAction } from '@/lib/platform/auth/actions'
import { findPasswordReset } from '@/lib/platform/auth/reset-password'
import { getTranslations } from '@/lib/platform/i18n/translations'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('reset.title') }
}

export default async function ResetPage({ params }: Props) {
  const { token } = await params
  const [t, words, reset] = await Promise.all([
    getTranslations('auth'),
    loadFormWords('reset'),
    findPasswordReset(token),
  ])
  if (reset === null) return <DeadLink purpose="reset" />
  return (
    <AuthCard title={t('reset.title')} intro={t('reset.intro')}>
      <AuthForm
        action={resetPasswordAction}
        words={words}
        hidden={{ token }}
        fields={[await ownEmailField(reset.email), await newPasswordField()]}
      />
    </AuthCard>
  )
}
