import Link from 'next/link'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { AuthCard } from './auth-card'

/** For a link that never was, was used, or is over: what to do now, and nothing about whom it was for. */
export async function DeadLink({ purpose }: { readonly purpose: 'reset' | 'invitation' }) {
  const t = await getTranslations('auth')
  return (
    <AuthCard title={t('deadLink.title')} intro={t(`deadLink.${purpose}`)}>
      <Link
        href={purpose === 'reset' ? '/forgot' : '/sign-in'}
        className="justify-self-start underline underline-offset-4 hover:text-warm"
      >
        {purpose === 'reset' ? t('deadLink.again') : t('backToSignIn')}
      </Link>
    </AuthCard>
  )
}
