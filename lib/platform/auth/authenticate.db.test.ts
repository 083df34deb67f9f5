import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asIdentity, inWriteScope } from '@/db/scoped'
import { authenticate, authenticateInvited } from './authenticate'
import { createSeatedUser } from './create-seat'
import { createUser } from './create-user'
import { failureLimits } from './sign-in-failures'
import { goodPassword, organizationOf, otherPassword, withAuthDatabase } from './testing/auth-database'

withAuthDatabase()

const attempt = (email: string, password: string, address = '192.0.2.1') =>
  authenticate({ email, password, address })

const wrong = { ok: false, code: 'wrong' }
const tooMany = { ok: false, code: 'too_many' }

async function forgetEverything() {
  await asIdentity(db => db.execute(sql`delete from sign_in_failure`))
}

describe('signing in with a password', () => {
  it('takes the right one, however the address is spelled', async () => {
    await organizationOf('acme')
    const { userId } = await createSeatedUser('acme', 'manager', {
      email: 'Lea@Acme.example',
      name: 'Léa',
      password: goodPassword,
    })
    expect(await attempt('lea@acme.example', goodPassword)).toEqual({ ok: true, userId })
    expect(await attempt(' LEA@ACME.EXAMPLE ', goodPassword)).toEqual({ ok: true, userId })
  })

  it('gives one answer for a wrong password, an unknown address, no password, no seat and a closed seat', async () => {
    const scope = await organizationOf('closing')
    const { memberId } = await createSeatedUser('closing', 'salesperson', {
      email: 'closed@acme.example',
      name: 'Closed',
      password: goodPassword,
    })
    await inWriteScope(scope, ({ db }) =>
      db.execute(sql`update member set status = 'deactivated' where id = ${memberId}`),
    )
    await createUser({ email: 'seatless@acme.example', name: 'Seatless', password: goodPassword })
    await createSeatedUser('closing', 'admin', { email: 'oidc@acme.example', name: 'Oidc', password: null })
    expect(await attempt('lea@acme.example', otherPassword)).toEqual(wrong)
    expect(await attempt('nobody@acme.example', goodPassword)).toEqual(wrong)
    expect(await attempt('oidc@acme.example', '')).toEqual(wrong)
    expect(await attempt('seatless@acme.example', goodPassword)).toEqual(wrong)
    expect(await attempt('closed@acme.example', goodPassword)).toEqual(wrong)
    expect(await attempt('lea@acme.example', goodPassword.repeat(200))).toEqual(wrong)
    const invited = { email: 'seatless@acme.example', password: goodPassword, address: '192.0.2.1' }
    expect((await authenticateInvited(invited)).ok).toBe(true)
    await forgetEverything()
  })

  it('compares texts as people see them: composed and decomposed accents are the same password', async () => {
    await createSeatedUser('acme', 'manager', {
      email: 'zoe@acme.example',
      name: 'Zoé',
      password: 'vélo rouillé sous la pluie'.normalize('NFC'),
    })
    expect((await attempt('zoe@acme.example', 'vélo rouillé sous la pluie'.normalize('NFD'))).ok).toBe(true)
  })
})

describe('the limit on failures', () => {
  it('stops an account after ten, known or not, the right password included, from anywhere', async () => {
    await forgetEverything()
    for (const email of ['lea@acme.example', 'nobody@acme.example']) {
      for (let failure = 0; failure < failureLimits.account; failure += 1) {
        expect(await attempt(email, otherPassword, `198.51.100.${failure}`)).toEqual(wrong)
      }
      expect(await attempt(email, otherPassword, '203.0.113.1')).toEqual(tooMany)
    }
    expect(await attempt('lea@acme.example', goodPassword, '203.0.113.2')).toEqual(tooMany)
    expect((await attempt('zoe@acme.example', 'vélo rouillé sous la pluie')).ok).toBe(true)
  })

  it('lets in again when the failures are fifteen minutes old', async () => {
    await asIdentity(db =>
      db.execute(sql`update sign_in_failure set failed_at = failed_at - interval '15 minutes'`),
    )
    expect((await attempt('lea@acme.example', goodPassword)).ok).toBe(true)
  })

  it('starts afresh after a success', async () => {
    await forgetEverything()
    for (let round = 0; round < 3; round += 1) {
      for (let failure = 0; failure < failureLimits.account - 1; failure += 1) {
        expect(await attempt('lea@acme.example', otherPassword)).toEqual(wrong)
      }
      expect((await attempt('lea@acme.example', goodPassword)).ok).toBe(true)
    }
  })

  it('stops an address after fifty, and its neighbours of the same IPv6 network', async () => {
    await forgetEverything()
    await Promise.all(
      Array.from({ length: failureLimits.address }, (_, failure) =>
        attempt(`guess-${failure}@acme.example`, otherPassword, `2001:db8:0:7::${failure.toString(16)}`),
      ),
    )
    expect(await attempt('lea@acme.example', goodPassword, '2001:db8:0:7::ffff')).toEqual(tooMany)
    expect((await attempt('lea@acme.example', goodPassword, '2001:db8:0:8::1')).ok).toBe(true)
  })

  it('holds against guesses sent all at once', async () => {
    await forgetEverything()
    const guesses = Array.from({ length: 40 }, (_, guess) =>
      attempt('lea@acme.example', otherPassword, `198.51.100.${guess}`),
    )
    const outcomes = await Promise.all(guesses)
    const answered = outcomes.filter(outcome => !outcome.ok && outcome.code === 'wrong').length
    expect(answered).toBeGreaterThanOrEqual(failureLimits.account)
    // Those whose answers were being written at the same moment, one per connection of the pool.
    expect(answered).toBeLessThanOrEqual(failureLimits.account + 10)
  })

  it('clears away what no longer counts', async () => {
    await asIdentity(db =>
      db.execute(sql`update sign_in_failure set failed_at = failed_at - interval '20 minutes'`),
    )
    for (let failure = 0; failure < 9; failure += 1) {
      await attempt('lea@acme.example', otherPassword, `203.0.113.${failure}`)
    }
    const [row] = await asIdentity(db =>
      db.execute<{ old: number }>(sql`
        select count(*)::integer as old from sign_in_failure where failed_at < now() - interval '15 minutes'`),
    )
    expect(row?.old).toBe(0)
  })
})
