import type { Metadata } from 'next'
import { AuthCard } from '@/components/auth/auth-card'
import { DeadLink } from '@/components/auth/dead-link'
import { JoinForm } from '@/components/auth/join-form'
import { findCurrentScope } from '@/lib/platform/access/current-scope'
import { findInvitation } from '@/lib/platform/auth/accept-invitation'
import { getTranslations } from '@/lib/platform/i18n/translations'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('join.metaTitle') }
}

export default async function InvitePage({ params }: Props) {
  const { token } = await params
  const [t, invitation, scope] = await Promise.all([
    getTranslations('auth'),
    findInvitation(token),
    findCurrentScope(),
  ])
  if (invitation === null) return <DeadLink purpose="invitation" />
  const { organizationName, userId } = invitation
  const way = userId === null ? 'new' : userId === scope?.userId ? 'signedIn' : 'signedOut'
  return (
    <AuthCard title={t('join.title', { organization: organizationName })} intro={t(`join.intro.${way}`)}>
      <JoinForm way={way} token={token} invitation={invitation} />
    </AuthCard>
  )
}
