import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/auth/auth-card'
import { AuthForm } from '@/components/auth/auth-form'
import { loadFormWords } from '@/components/auth/load-form-words'
import { loadSetupFields } from '@/components/auth/load-setup-fields'
import { setUpAction } from '@/lib/platform/auth/actions'
import { isSetupOpen } from '@/lib/platform/auth/setup-token'
import { getTranslations } from '@/lib/platform/i18n/translations'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('setup.title') }
}

export default async function SetupPage() {
  if (!(await isSetupOpen())) redirect('/sign-in')
  const [t, words, fields] = await Promise.all([
    getTranslations('auth'),
    loadFormWords('setup'),
    loadSetupFields(),
  ])
  return (
    <AuthCard title={t('setup.title')} intro={t('setup.intro')}>
      <AuthForm action={setUpAction} words={words} fields={fields} />
    </AuthCard>
  )
}
