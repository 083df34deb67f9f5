import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asIdentity, inWriteScope } from '@/db/scoped'
import { type Authentication, authenticate, authenticateInvited } from './authenticate'
import { createSeatedUser } from './create-seat'
import { createUser } from './create-user'
import { deviceFailures } from './domain/sign-in-delay'
import { rememberDevice } from './known-device'
import {
  goodPassword,
  organizationOf,
  otherPassword,
  secret,
  withAuthDatabase,
} from './testing/auth-database'

withAuthDatabase()

const attempt = (email: string, password: string, address = '192.0.2.1') =>
  authenticate({ email, password, address, device: '' })

const wrong = { ok: false, code: 'wrong' }

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
    expect(await attempt('lea@acme.example', goodPassword)).toMatchObject({ ok: true, userId })
    expect(await attempt(' LEA@ACME.EXAMPLE ', goodPassword)).toMatchObject({ ok: true, userId })
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
    const invited = {
      email: 'seatless@acme.example',
      password: goodPassword,
      address: '192.0.2.1',
      device: '',
    }
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

/** As if so many seconds had passed since every failure. */
const later = (seconds: number) =>
  asIdentity(db =>
    db.execute(sql`update sign_in_failure set failed_at = failed_at - make_interval(secs => ${seconds})`),
  )

const lea = 'lea@acme.example'
const codes = (outcomes: readonly Authentication[]) =>
  outcomes.map(outcome => (outcome.ok ? 'in' : outcome.code))

async function knownDevice(): Promise<string> {
  const outcome = await attempt(lea, goodPassword, '192.0.2.77')
  if (!outcome.ok) throw new Error('The right password was refused.')
  return rememberDevice('', outcome, secret)
}

describe('the delay after failures', () => {
  it('grows for a guesser at one address, known account or not, the right password included, and ends', async () => {
    await forgetEverything()
    for (const email of [lea, 'nobody@acme.example']) {
      for (let failure = 0; failure < 5; failure += 1)
        expect(await attempt(email, otherPassword, '198.51.100.1')).toEqual(wrong)
      expect(await attempt(email, otherPassword, '198.51.100.1')).toMatchObject({ code: 'too_many', wait: 5 })
      await later(5)
      expect(await attempt(email, otherPassword, '198.51.100.1')).toEqual(wrong)
      expect(await attempt(email, goodPassword, '198.51.100.1')).toMatchObject({ code: 'too_many', wait: 10 })
    }
    await later(10)
    expect((await attempt(lea, goodPassword, '198.51.100.1')).ok).toBe(true)
  })

  it('locks nobody else out: ten wrong passwords of a stranger cost the owner elsewhere nothing', async () => {
    await forgetEverything()
    for (let failure = 0; failure < 10; failure += 1) await attempt(lea, otherPassword, '198.51.100.2')
    expect((await attempt(lea, goodPassword, '203.0.113.2')).ok).toBe(true)
  })

  it('slows guesses from everywhere by a minute at most, and never a device that the account knows', async () => {
    await forgetEverything()
    const device = await knownDevice()
    for (let failure = 0; failure < 70; failure += 1) {
      await attempt(lea, otherPassword, `198.51.${failure}.1`)
      await later(60)
    }
    await attempt(lea, otherPassword, '198.51.200.1')
    expect(await attempt(lea, goodPassword, '203.0.113.3')).toMatchObject({ code: 'too_many', wait: 60 })
    const known = { email: lea, password: goodPassword, address: '198.51.200.1', device }
    expect((await authenticate(known)).ok).toBe(true)
    // Also while its owner mistypes; but it is no way to guess on.
    const mistyped = { ...known, password: otherPassword }
    for (let failure = 0; failure < deviceFailures - 1; failure += 1)
      expect(await authenticate(mistyped)).toEqual(wrong)
    expect((await authenticate(known)).ok).toBe(true)
    expect(await authenticate(mistyped)).toEqual(wrong)
    expect(await authenticate(mistyped)).toMatchObject({ code: 'too_many' })
  })

  it('counts guesses sent all at once one by one', async () => {
    await forgetEverything()
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, () => attempt(lea, otherPassword, '198.51.100.4')),
    )
    expect(codes(outcomes).filter(code => code === 'wrong')).toHaveLength(5)
  })

  it('is of an address after fifty accounts, and of its neighbours of the same IPv6 network', async () => {
    await forgetEverything()
    for (let guess = 0; guess < 50; guess += 1)
      expect(
        await attempt(`guess-${guess}@acme.example`, otherPassword, `2001:db8:0:7::${guess.toString(16)}`),
      ).toEqual(wrong)
    expect(await attempt(lea, goodPassword, '2001:db8:0:7::ffff')).toMatchObject({ code: 'too_many' })
    expect((await attempt(lea, goodPassword, '2001:db8:0:8::1')).ok).toBe(true)
  })

  it('starts afresh after a success', async () => {
    await forgetEverything()
    for (let round = 0; round < 3; round += 1) {
      for (let failure = 0; failure < 4; failure += 1)
        expect(await attempt(lea, otherPassword)).toEqual(wrong)
      expect((await attempt(lea, goodPassword)).ok).toBe(true)
    }
  })

  it('clears away what no longer counts', async () => {
    await asIdentity(db =>
      db.execute(sql`update sign_in_failure set failed_at = failed_at - interval '70 minutes'`),
    )
    for (let failure = 0; failure < 9; failure += 1) {
      await attempt('lea@acme.example', otherPassword, `203.0.113.${failure}`)
    }
    const [row] = await asIdentity(db =>
      db.execute<{ old: number }>(sql`
        select count(*)::integer as old from sign_in_failure where failed_at < now() - interval '60 minutes'`),
    )
    expect(row?.old).toBe(0)
  })
})
