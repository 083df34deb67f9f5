import { describe, expect, it } from 'vitest'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { authenticate } from './authenticate'
import { createMailedPasswordReset, createPasswordResetLink } from './create-password-reset'
import { createSeatedUser } from './create-seat'
import { createSession } from './create-session'
import { findPasswordReset, resetPassword } from './reset-password'
import {
  ageTokens,
  endOf,
  goodPassword,
  organizationOf,
  otherPassword,
  withAuthDatabase,
} from './testing/auth-database'

withAuthDatabase()

async function userOf(slug: string) {
  await organizationOf(slug)
  const email = `lea@${slug}.example`
  const { userId } = await createSeatedUser(slug, 'manager', { email, name: 'Léa', password: goodPassword })
  return { email, userId }
}

async function linkFor(email: string): Promise<string> {
  const link = await createPasswordResetLink(email)
  if (link === null) throw new Error('No link.')
  expect(link).toMatch(/^https:\/\/entregent\.example\/reset\/[\w-]{43}$/)
  return link.slice(-43)
}

const attempt = (email: string, password: string) =>
  authenticate({ email, password, address: '192.0.2.9', device: '' })

describe('a reset link', () => {
  it('sets a new password once, ends every session and the lock-out', async () => {
    const { email, userId } = await userOf('acme')
    const session = await createSession(userId, { userAgent: null })
    for (let failure = 0; failure < 10; failure += 1) await attempt(email, 'not this one at all')
    expect(await attempt(email, goodPassword)).toMatchObject({ ok: false, code: 'too_many' })
    const [token, spare] = [await linkFor(email), await linkFor(email)]
    expect(await findPasswordReset(token)).toMatchObject({ email })
    await expect(resetPassword(token, 'short')).rejects.toMatchObject({ fields: { password: 'too_short' } })
    await resetPassword(token, otherPassword)
    expect(await attempt(email, otherPassword)).toMatchObject({ ok: true, userId })
    expect(await attempt(email, goodPassword)).toEqual({ ok: false, code: 'wrong' })
    if (session === null) throw new Error('No session.')
    expect(await scopeOfSession(session.sessionId)).toBeNull()
    expect(await endOf(session.sessionId)).toBe('new_password')
    await expect(resetPassword(token, goodPassword)).rejects.toMatchObject({ code: 'expired' })
    await expect(resetPassword(spare, goodPassword)).rejects.toMatchObject({ code: 'expired' })
  })

  it('is over after an hour', async () => {
    const { email } = await userOf('beta')
    const token = await linkFor(email)
    await ageTokens('59 minutes')
    expect(await findPasswordReset(token)).toMatchObject({ email })
    await ageTokens('1 minute')
    expect(await findPasswordReset(token)).toBeNull()
    await expect(resetPassword(token, otherPassword)).rejects.toMatchObject({ code: 'expired' })
  })

  it('does not exist for a stranger', async () => {
    expect(await createPasswordResetLink('nobody@acme.example')).toBeNull()
  })

  it('is mailed three times an hour at most, in the language of the organization', async () => {
    const { email } = await userOf('gamma')
    const resets = [1, 2, 3, 4].map(() => createMailedPasswordReset(email.toUpperCase()))
    const languages = []
    for (const reset of resets) languages.push((await reset)?.language)
    expect((await createMailedPasswordReset(email))?.language).toBeUndefined()
    expect(languages[0]).toBe('fr')
  })
})
