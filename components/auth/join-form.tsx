import Link from 'next/link'
import type { InvitationFacts } from '@/lib/platform/auth/accept-invitation'
import { joinAction, joinSignedInAction, joinSignedOutAction } from '@/lib/platform/auth/actions'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { AuthForm } from './auth-form'
import { loadFormWords } from './load-form-words'
import { newPasswordField, ownEmailField } from './password-fields'

type Props = {
  /** Whether the invited person has a user, and is signed in as that user. */
  readonly way: 'new' | 'signedIn' | 'signedOut'
  readonly token: string
  readonly invitation: Pick<InvitationFacts, 'email' | 'name'>
}

/** How an invited person takes his seat. */
export async function JoinForm({ way, token, invitation }: Props) {
  const t = await getTranslations('auth')
  const words = await loadFormWords(way === 'signedIn' ? 'joinSignedIn' : 'join')
  const email = await ownEmailField(invitation.email)
  // An invitation is handed over by whoever made it, who can use it too.
  const unproven = { ...email, hint: t('join.unproven') }
  if (way === 'signedIn') {
    return <AuthForm action={joinSignedInAction} words={words} hidden={{ token }} fields={[email]} />
  }
  if (way === 'new') {
    const name = { name: 'name', type: 'text', label: t('fields.name'), autoComplete: 'name' } as const
    const fields = [unproven, { ...name, value: invitation.name }, await newPasswordField()]
    return <AuthForm action={joinAction} words={words} hidden={{ token }} fields={fields} />
  }
  const label = t('fields.password')
  const password = { name: 'password', type: 'password', label, autoComplete: 'current-password' } as const
  const own = { ...password, hint: t('join.neverChosen') }
  return (
    <>
      <AuthForm action={joinSignedOutAction} words={words} hidden={{ token }} fields={[email, own]} />
      <Link
        href="/forgot"
        className="justify-self-start text-sm underline underline-offset-4 hover:text-warm"
      >
        {t('signIn.forgot')}
      </Link>
    </>
  )
}
