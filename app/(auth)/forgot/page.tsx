import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthCard } from '@/components/auth/auth-card'
import { AuthForm } from '@/components/auth/auth-form'
import { loadFormWords } from '@/components/auth/load-form-words'
import { forgotPasswordAction } from '@/lib/platform/auth/actions'
import { canMail } from '@/lib/platform/auth/mail-password-reset'
import { getTranslations } from '@/lib/platform/i18n/translations'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('forgot.title') }
}

export default async function ForgotPage() {
  const [t, words] = await Promise.all([getTranslations('auth'), loadFormWords('forgot')])
  return (
    <AuthCard title={t('forgot.title')} intro={canMail() ? t('forgot.intro') : t('forgot.noMail')}>
      {canMail() && (
        <AuthForm
          action={forgotPasswordAction}
          words={words}
          fields={[
            {
              name: 'email',
              type: 'email',
              label: t('fields.email'),
              autoComplete: 'username',
              spellCheck: false,
            },
          ]}
        />
      )}
      <Link
        href="/sign-in"
        className="justify-self-start text-sm underline underline-offset-4 hover:text-warm"
      >
        {t('backToSignIn')}
      </Link>
    </AuthCard>
  )
}
