import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DemoPanel } from '@/components/auth/demo-panel'
import { SignInCard } from '@/components/auth/sign-in-card'
import { findCurrentScope } from '@/lib/platform/access/current-scope'
import { listDemoUsers } from '@/lib/platform/auth/demo-sign-in'
import { localPath } from '@/lib/platform/auth/local-path'
import { openidProviders } from '@/lib/platform/auth/openid-providers'
import { isSetupOpen } from '@/lib/platform/auth/setup-token'
import { getTranslations } from '@/lib/platform/i18n/translations'

type Props = { searchParams: Promise<{ next?: string; error?: string; done?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn.title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, error, done } = await searchParams
  const target = localPath(next)
  if ((await findCurrentScope()) !== null) redirect(target)
  if (await isSetupOpen()) redirect('/setup')
  const demoUsers = await listDemoUsers()
  const providers = openidProviders().map(({ config: { id, name } }) => ({ id, name }))
  return (
    <>
      <DemoPanel users={demoUsers} next={target} />
      <SignInCard next={target} providers={providers} error={error} done={done} />
    </>
  )
}
