import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/auth/auth-card'
import { AuthForm } from '@/components/auth/auth-form'
import { loadFormWords } from '@/components/auth/load-form-words'
import { findCurrentScope } from '@/lib/platform/access/current-scope'
import { signOutAction } from '@/lib/platform/auth/actions'
import { getTranslations } from '@/lib/platform/i18n/translations'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signOut.title') }
}

export default async function SignOutPage() {
  const scope = await findCurrentScope()
  if (scope === null) redirect('/sign-in')
  const [t, words] = await Promise.all([getTranslations('auth'), loadFormWords('signOut')])
  return (
    <AuthCard title={t('signOut.title')} intro={t('signOut.intro', { organization: scope.organizationName })}>
      <AuthForm action={signOutAction} words={words} fields={[]} />
      <Link href="/" className="justify-self-start text-sm underline underline-offset-4 hover:text-warm">
        {t('signOut.stay')}
      </Link>
    </AuthCard>
  )
}
