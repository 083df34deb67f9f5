import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { MemberId, UserId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { asIdentity, inWriteScope } from '@/db/scoped'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { changePassword } from './change-password'
import { createSeatedUser, insertSeat } from './create-seat'
import { createSession } from './create-session'
import { endSession, endSessionsOfMember } from './end-session'
import { listSeats } from './find-seats'
import { switchOrganization } from './switch-organization'
import { endOf, goodPassword, organizationOf, otherPassword, withAuthDatabase } from './testing/auth-database'

withAuthDatabase()

async function signedIn(userId: UserId) {
  const session = await createSession(userId, { userAgent: 'test' })
  if (session === null) throw new Error('No seat.')
  return session.sessionId
}

async function lea() {
  const [acme, beta] = [await organizationOf('acme'), await organizationOf('beta')]
  const email = 'lea@acme.example'
  const { userId } = await createSeatedUser('acme', 'admin', {
    email,
    name: 'Léa',
    password: goodPassword,
  })
  await inWriteScope(beta, scope => insertSeat(scope, { userId, email, name: 'Léa', role: 'salesperson' }))
  return { acme, beta, userId }
}

describe('a session', () => {
  it('works in the first active seat, lasts thirty days, and moves to another seat of the same user only', async () => {
    const { acme, beta, userId } = await lea()
    const other = await organizationOf('other')
    expect((await listSeats(userId)).map(seat => seat.organizationName)).toEqual(['acme SA', 'beta SA'])
    const sessionId = await signedIn(userId)
    expect((await scopeOfSession(sessionId))?.organizationId).toBe(acme.organizationId)
    expect(await switchOrganization({ sessionId, userId }, beta.organizationId)).toBe(true)
    expect(await scopeOfSession(sessionId)).toMatchObject({
      organizationId: beta.organizationId,
      role: 'salesperson',
    })
    expect(await switchOrganization({ sessionId, userId }, other.organizationId)).toBe(false)
    expect((await scopeOfSession(sessionId))?.organizationId).toBe(beta.organizationId)
    const [days] = await asIdentity(db =>
      db.execute<{ days: number }>(
        sql`select extract(day from expires_at - created_at)::integer as days from session where id = ${sessionId}`,
      ),
    )
    expect(days?.days).toBe(30)
  })

  it('ends at the next request after signing out; the other one goes on', async () => {
    await organizationOf('alpha')
    const user = { email: 'ben@alpha.example', name: 'Ben', password: goodPassword }
    const { userId } = await createSeatedUser('alpha', 'manager', user)
    const [first, second] = [await signedIn(userId), await signedIn(userId)]
    await endSession(first, 'signed_out')
    expect(await scopeOfSession(first)).toBeNull()
    expect(await scopeOfSession(second)).not.toBeNull()
    await endSession(first, 'administrator')
    expect(await endOf(first)).toBe('signed_out')
  })
})

describe('a session ends', () => {
  it('with a new password, but for the one that set it', async () => {
    await organizationOf('gamma')
    const { userId } = await createSeatedUser('gamma', 'manager', {
      email: 'max@gamma.example',
      name: 'Max',
      password: goodPassword,
    })
    const [here, elsewhere] = [await signedIn(userId), await signedIn(userId)]
    const session = { sessionId: here, userId }
    const change = { current: goodPassword, password: otherPassword, address: '192.0.2.1', device: '' }
    await expect(
      changePassword(session, { ...change, current: 'not this one at all' }),
    ).rejects.toMatchObject({
      code: 'wrong',
      fields: { current: 'wrong' },
    })
    await expect(changePassword(session, { ...change, password: 'max@gamma.example' })).rejects.toMatchObject(
      {
        code: 'invalid',
        fields: { password: 'too_common' },
      },
    )
    expect(await scopeOfSession(elsewhere)).not.toBeNull()
    await changePassword(session, change)
    expect(await scopeOfSession(here)).not.toBeNull()
    expect(await scopeOfSession(elsewhere)).toBeNull()
    expect(await endOf(elsewhere)).toBe('new_password')
  })

  it('with its seat, or by an administrator of that organization, and goes on elsewhere', async () => {
    const [delta, epsilon] = [await organizationOf('delta'), await organizationOf('epsilon')]
    const { userId, memberId } = await createSeatedUser('delta', 'manager', {
      email: 'ana@delta.example',
      name: 'Ana',
      password: goodPassword,
    })
    const inDelta = await signedIn(userId)
    await inWriteScope(epsilon, scope =>
      insertSeat(scope, { userId, email: 'ana@delta.example', name: 'Ana', role: 'manager' }),
    )
    const inEpsilon = await signedIn(userId)
    await switchOrganization({ sessionId: inEpsilon, userId }, epsilon.organizationId)

    expect(await inWriteScope(epsilon, scope => endSessionsOfMember(scope, memberId, 'administrator'))).toBe(
      0,
    )
    expect(await scopeOfSession(inDelta)).not.toBeNull()
    expect(await inWriteScope(delta, scope => endSessionsOfMember(scope, memberId, 'administrator'))).toBe(1)
    expect(await scopeOfSession(inDelta)).toBeNull()
    expect(await endOf(inDelta)).toBe('administrator')
    expect(await scopeOfSession(inEpsilon)).not.toBeNull()

    const again = await signedIn(userId)
    await deactivate(delta, memberId)
    expect(await scopeOfSession(again)).toBeNull()
    expect(await createSession(userId, { userAgent: null, organizationId: delta.organizationId })).toBeNull()
    expect(await createSession(userId, { userAgent: null })).not.toBeNull()
  })
})

const deactivate = (scope: Scope, memberId: MemberId) =>
  inWriteScope(scope, ({ db }) =>
    db.execute(sql`update member set status = 'deactivated' where id = ${memberId}`),
  )
