import { beforeAll, describe, expect, test } from 'vitest'
import type { MemberId } from '@/db/id'
import { withTestDatabase } from '@/db/testing/test-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { type SeatKey, seatKeys } from '@/scripts/testing/factories-seats'
import { scopeOfSession } from './scope-of-session'

const database = withTestDatabase()
let averages: Tenant
let names: Tenant

beforeAll(async () => {
  averages = await buildTenant(database.owner, { slug: 'averages' })
  names = await buildTenant(database.owner, { slug: 'names', teamVisibility: 'names' })
})

async function mint(tenant: Tenant, seat: SeatKey) {
  const scope = await scopeOfSession(tenant.sessions[seat])
  if (scope === null) throw new Error(`${seat} has no scope.`)
  return scope
}

const ids = (tenant: Tenant, seats: readonly SeatKey[]) => seats.map(seat => tenant.members[seat]).sort()
const sorted = (members: 'everyone' | readonly MemberId[]) =>
  members === 'everyone' ? members : [...members].sort()

/** Per seat: whose rows, whose figures, whose content. */
const seen: Record<
  SeatKey,
  readonly [SeatKey[] | 'everyone', SeatKey[] | 'everyone', SeatKey[] | 'everyone']
> = {
  first: [['first'], ['first', 'second'], ['first']],
  second: [['second'], ['first', 'second'], ['second']],
  third: [['third'], ['third'], ['third']],
  far: [['far'], ['far'], ['far']],
  manager: [
    ['first', 'second', 'third', 'manager'],
    ['first', 'second', 'third', 'manager'],
    ['first', 'second', 'third', 'manager'],
  ],
  farManager: [
    ['far', 'farManager'],
    ['far', 'farManager'],
    ['far', 'farManager'],
  ],
  director: [
    ['first', 'second', 'third', 'manager', 'director'],
    ['first', 'second', 'third', 'manager', 'director'],
    ['first', 'second', 'third', 'manager', 'director'],
  ],
  marketing: [['marketing'], 'everyone', 'everyone'],
  admin: ['everyone', 'everyone', 'everyone'],
}

describe('whom a seat sees', () => {
  test.each(seatKeys)('%s, from the rows of teams and branches', async seat => {
    const scope = await mint(averages, seat)
    const expected = seen[seat].map(members => (members === 'everyone' ? members : ids(averages, members)))
    expect([scope.rowMembers, scope.figureMembers, scope.contentMembers].map(sorted)).toEqual(expected)
    expect(scope.amounts).toBe(seat !== 'marketing')
    expect(scope).toMatchObject({ organizationId: averages.organizationId, memberId: averages.members[seat] })
  })

  test('a salesperson sees the rows of the team where the organization shows names', async () => {
    const scope = await mint(names, 'first')
    for (const members of [scope.rowMembers, scope.figureMembers, scope.contentMembers])
      expect(sorted(members)).toEqual(ids(names, ['first', 'second']))
  })

  test('a team that changes hands changes it at the next request', async () => {
    const { owner } = database
    const { organizationId, teams, members } = names
    const give = (seat: SeatKey) =>
      owner`update team set manager_id = ${members[seat]} where organization_id = ${organizationId} and id = ${teams.two}`
    await give('farManager')
    expect(sorted((await mint(names, 'manager')).rowMembers)).toEqual(
      ids(names, ['first', 'second', 'manager']),
    )
    expect(sorted((await mint(names, 'farManager')).rowMembers)).toEqual(
      ids(names, ['third', 'far', 'farManager']),
    )
    await give('manager')
  })
})

describe('nobody is signed in', () => {
  const { first } = { first: 'first' as const }
  const change = async (seat: SeatKey, statement: (tenant: Tenant) => Promise<unknown>) => {
    const tenant = await buildTenant(database.owner, { slug: `t${seat.toLowerCase()}${counter++}` })
    expect(await scopeOfSession(tenant.sessions[seat])).not.toBeNull()
    await statement(tenant)
    return scopeOfSession(tenant.sessions[seat])
  }
  let counter = 0

  test('in a deactivated seat', async () => {
    const scope = await change(first, ({ members }) =>
      database.owner`update member set status = 'deactivated' where id = ${members.first}`.execute(),
    )
    expect(scope).toBeNull()
  })

  test('in a session that was ended, has expired, or lay idle for over 14 days', async () => {
    const { owner } = database
    for (const set of [
      owner`ended_at = now(), ended_because = 'administrator'`,
      owner`expires_at = now() - interval '1 second'`,
      owner`last_seen_at = now() - interval '14 days 1 minute'`,
    ])
      expect(
        await change(first, ({ sessions }) =>
          owner`update session set ${set} where id = ${sessions.first}`.execute(),
        ),
      ).toBeNull()
    const idle = owner`last_seen_at = now() - interval '13 days'`
    expect(
      await change(first, ({ sessions }) =>
        owner`update session set ${idle} where id = ${sessions.first}`.execute(),
      ),
    ).not.toBeNull()
  })

  test('with a session of an organization where the user has no seat', async () => {
    const scope = await change(first, ({ sessions }) =>
      database.owner`update session set organization_id = ${names.organizationId} where id = ${sessions.first}`.execute(),
    )
    expect(scope).toBeNull()
  })
})

test('the language is the profile’s, else the one asked for, else the organization’s', async () => {
  const session = averages.sessions.second
  expect((await scopeOfSession(session))?.language).toBe('fr')
  expect((await scopeOfSession(session, 'en'))?.language).toBe('en')
  await database.owner`update "user" set language = 'fr' where id = ${averages.users.second}`
  expect((await scopeOfSession(session, 'en'))?.language).toBe('fr')
})
