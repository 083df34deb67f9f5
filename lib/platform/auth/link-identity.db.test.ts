import { describe, expect, it } from 'vitest'
import { createSeatedUser } from './create-seat'
import { createUser } from './create-user'
import { linkIdentity } from './link-identity'
import { organizationOf, withAuthDatabase } from './testing/auth-database'

withAuthDatabase()

const identity = (subject: string, email: string | null, emailVerified = true) => ({
  provider: 'google',
  subject,
  email,
  emailVerified,
})

describe('an identity of a provider', () => {
  it('is linked by a verified address of a seated user, and known from then on by its subject alone', async () => {
    await organizationOf('acme')
    const user = { email: 'lea@acme.example', name: 'Léa', password: null }
    const { userId } = await createSeatedUser('acme', 'manager', user)
    expect(await linkIdentity(identity('g-1', 'lea@acme.example', false))).toBeNull()
    expect(await linkIdentity(identity('g-1', null))).toBeNull()
    expect(await linkIdentity(identity('g-1', 'Lea@Acme.example'))).toBe(userId)
    expect(await linkIdentity(identity('g-1', 'elsewhere@acme.example', false))).toBe(userId)
    expect(await linkIdentity({ ...identity('g-1', null), provider: 'oidc:https://a.example' })).toBeNull()
  })

  it('is not linked to a user who has another one there: the address was passed on', async () => {
    expect(await linkIdentity(identity('g-2', 'lea@acme.example'))).toBeNull()
  })

  it('signs nobody up, and finds no user without a seat', async () => {
    expect(await linkIdentity(identity('g-3', 'nobody@acme.example'))).toBeNull()
    await createUser({ email: 'seatless@acme.example', name: 'Seatless', password: null })
    expect(await linkIdentity(identity('g-4', 'seatless@acme.example'))).toBeNull()
  })

  it('is linked once when two requests come together', async () => {
    const user = { email: 'tom@acme.example', name: 'Tom', password: null }
    const { userId } = await createSeatedUser('acme', 'manager', user)
    const both = [identity('g-5', 'tom@acme.example'), identity('g-5', 'tom@acme.example')].map(linkIdentity)
    expect(await Promise.all(both)).toEqual([userId, userId])
  })
})
