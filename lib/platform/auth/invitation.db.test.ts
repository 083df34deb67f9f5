import { describe, expect, it } from 'vitest'
import type { Scope } from '@/db/scope'
import { inWriteScope } from '@/db/scoped'
import { findInvitation, joinAsNewUser, joinAsUser } from './accept-invitation'
import { authenticate } from './authenticate'
import { createSeatedUser } from './create-seat'
import { createUser } from './create-user'
import { inviteMember } from './invite-member'
import { ageTokens, goodPassword, organizationOf, seatsOf, withAuthDatabase } from './testing/auth-database'

withAuthDatabase()

async function invite(scope: Scope, email: string) {
  const invitation = await inWriteScope(scope, writer =>
    inviteMember(writer, { email, name: 'Nina Petit', role: 'salesperson' }),
  )
  return invitation.link.replace('https://entregent.example/invite/', '')
}

describe('an invitation', () => {
  it('makes a user with a seat, once', async () => {
    const acme = await organizationOf('acme')
    const email = 'nina@acme.example'
    const token = await invite(acme, email)
    expect(await findInvitation(token)).toEqual({
      email,
      name: 'Nina Petit',
      organizationId: acme.organizationId,
      organizationName: 'acme SA',
      userId: null,
    })
    await expect(joinAsNewUser(token, 'Nina', 'acmesa2024nina')).rejects.toMatchObject({
      code: 'invalid',
      fields: { password: 'too_common' },
    })
    const userId = await joinAsNewUser(token, 'Nina', goodPassword)
    expect(await seatsOf(acme.organizationId, email)).toMatchObject([
      { user_id: userId, role: 'salesperson' },
    ])
    expect(await authenticate({ email, password: goodPassword, address: 'a', device: '' })).toMatchObject({
      ok: true,
      userId,
    })
    expect(await findInvitation(token)).toBeNull()
    await expect(joinAsNewUser(token, 'Nina', goodPassword)).rejects.toMatchObject({ code: 'expired' })
  })

  it('is refused for a seat that has its user', async () => {
    const beta = await organizationOf('beta')
    await createSeatedUser('beta', 'admin', { email: 'boss@beta.example', name: 'Boss', password: null })
    await expect(invite(beta, 'boss@beta.example')).rejects.toMatchObject({
      code: 'taken',
      fields: { email: 'taken' },
    })
  })

  it('replaces an earlier one, keeps the seat, and is over after seven days', async () => {
    const gamma = await organizationOf('gamma')
    const [first, second] = [
      await invite(gamma, 'tom@gamma.example'),
      await invite(gamma, 'tom@gamma.example'),
    ]
    expect(await findInvitation(first)).toBeNull()
    expect(await findInvitation(second)).not.toBeNull()
    expect(await seatsOf(gamma.organizationId, 'tom@gamma.example')).toHaveLength(1)
    await ageTokens('6 days 23 hours')
    expect(await findInvitation(second)).not.toBeNull()
    await ageTokens('1 hour')
    expect(await findInvitation(second)).toBeNull()
    await expect(joinAsNewUser(second, 'Tom', goodPassword)).rejects.toMatchObject({ code: 'expired' })
  })

  it('gives an existing user the seat when he proves to be himself, and nobody else', async () => {
    const delta = await organizationOf('delta')
    const ida = await createUser({ email: 'ida@delta.example', name: 'Ida', password: goodPassword })
    const stranger = await createUser({ email: 'eve@delta.example', name: 'Eve', password: goodPassword })
    const token = await invite(delta, 'ida@delta.example')
    expect((await findInvitation(token))?.userId).toBe(ida)
    await expect(joinAsNewUser(token, 'Ida', goodPassword)).rejects.toMatchObject({ code: 'taken' })
    await expect(joinAsUser(token, stranger)).rejects.toMatchObject({ code: 'forbidden' })
    await joinAsUser(token, ida)
    expect(await seatsOf(delta.organizationId, 'ida@delta.example')).toMatchObject([{ user_id: ida }])
    await expect(joinAsUser(token, ida)).rejects.toMatchObject({ code: 'expired' })
  })

  it('goes to one of two who use it at once', async () => {
    const epsilon = await organizationOf('epsilon')
    const token = await invite(epsilon, 'zed@epsilon.example')
    const both = await Promise.allSettled([
      joinAsNewUser(token, 'Zed', goodPassword),
      joinAsNewUser(token, 'Zed', goodPassword),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is nothing but its link: no other text opens one', async () => {
    expect(await findInvitation('')).toBeNull()
    expect(await findInvitation("' or true --")).toBeNull()
  })
})
