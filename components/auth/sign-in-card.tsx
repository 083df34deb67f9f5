import Link from 'next/link'
import { signInAction } from '@/lib/platform/auth/actions'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { AuthCard } from './auth-card'
import { AuthForm } from './auth-form'
import { loadFormWords } from './load-form-words'
import { Notice } from './notice'
import { ProviderLinks } from './provider-links'

type Props = {
  readonly next: string
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  /** What next-auth or a provider's way back complained about. */
  readonly error: string | undefined
  readonly done: string | undefined
}

export async function SignInCard({ next, providers, error, done }: Props) {
  const [t, words] = await Promise.all([getTranslations('auth'), loadFormWords('signIn')])
  return (
    <AuthCard title={t('signIn.title')}>
      {done === 'reset' && <Notice kind="done">{t('reset.done')}</Notice>}
      {error !== undefined && <Notice kind="error">{t(`signIn.errors.${errorKey(error)}`)}</Notice>}
      <AuthForm
        action={signInAction}
        words={words}
        hidden={{ next }}
        fields={[
          {
            name: 'email',
            type: 'email',
            label: t('fields.email'),
            autoComplete: 'username',
            spellCheck: false,
          },
          {
            name: 'password',
            type: 'password',
            label: t('fields.password'),
            autoComplete: 'current-password',
          },
        ]}
      />
      <Link
        href="/forgot"
        className="justify-self-start text-sm underline underline-offset-4 hover:text-warm"
      >
        {t('signIn.forgot')}
      </Link>
      <ProviderLinks providers={providers} />
    </AuthCard>
  )
}

const errorKey = (error: string) =>
  error === 'unknown_identity' || error === 'too_many' || error === 'CredentialsSignin' ? error : 'other'
