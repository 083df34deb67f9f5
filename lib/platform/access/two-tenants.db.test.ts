import { beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { NestedTransaction } from '@/db/transaction'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { type SeatKey, seatKeys } from '@/scripts/testing/factories-seats'
import { amountsIn, leaksOf } from '@/scripts/testing/leaks'
import { type Aim, marksIn, type TwoTenantCase } from '@/scripts/testing/two-tenants'
import { mutationCases } from '@/scripts/testing/two-tenants-mutations'
import { queryCases } from '@/scripts/testing/two-tenants-queries'
import { Refusal } from '../action/result'
import { configure } from '../auth/testing/auth-database'
import { can } from './permissions'
import { scopeOfSession } from './scope-of-session'

const database = withTestDatabase()
let here: Tenant
let open: Tenant
let there: Tenant
const scopes = new Map<string, Scope>()

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  here = await buildTenant(database.owner, { slug: 'here' })
  open = await buildTenant(database.owner, { slug: 'open', teamVisibility: 'names' })
  there = await buildTenant(database.owner, { slug: 'there' })
  for (const tenant of [here, open, there]) {
    for (const seat of seatKeys) {
      const scope = await scopeOfSession(tenant.sessions[seat])
      if (scope === null) throw new Error(`${tenant.slug} ${seat} has no scope.`)
      scopes.set(`${tenant.slug} ${seat}`, scope)
    }
  }
})

function scopeOf(tenant: Tenant, seat: SeatKey): Scope {
  const scope = scopes.get(`${tenant.slug} ${seat}`)
  if (scope === undefined) throw new Error(`No scope of ${tenant.slug} ${seat}.`)
  return scope
}

const casesOf = <Kind extends TwoTenantCase['kind']>(kind: Kind) =>
  Object.entries({ ...queryCases, ...mutationCases }).flatMap(([name, found]) =>
    found.kind === kind ? [{ name, found: found as Extract<TwoTenantCase, { kind: Kind }> }] : [],
  )

const readersOf = (permission: Parameters<typeof can>[1] | undefined) =>
  [here, open].flatMap(tenant =>
    // Where names are shown, only what salespeople see differs.
    (tenant === open ? (['first', 'far'] as const) : seatKeys)
      .map(seat => ({ tenant, seat, scope: scopeOf(tenant, seat) }))
      .filter(({ scope }) => permission === undefined || can(scope.role, permission)),
  )

describe('every query, under every role', () => {
  test.each(casesOf('read'))('$name shows nothing that is not for the reader', async ({ found }) => {
    for (const { tenant, seat, scope } of readersOf(found.permission)) {
      for (const target of ['second', 'far'] as const) {
        const own = await inScope(scope, reader => found.call(reader, { tenant, seat: target }))
        expect(leaksOf(scope, tenant, own), `${tenant.slug} ${seat} reads ${target}`).toEqual([])
        if (!scope.amounts) expect(amountsIn(own), `${seat} sees amounts`).toEqual([])
      }
    }
  })

  test.each(casesOf('read'))('$name shows nothing of another tenant', async ({ found }) => {
    for (const { tenant, seat, scope } of readersOf(found.permission)) {
      const foreign = await inScope(scope, reader => found.call(reader, { tenant: there, seat: 'first' }))
      expect(leaksOf(scope, tenant, foreign), `${tenant.slug} ${seat} reads there`).toEqual([])
    }
  })

  test('the attack has something to find', async () => {
    const seen = new Set<string>()
    for (const { found } of casesOf('read')) {
      const scope = scopeOf(here, 'admin')
      const own = await inScope(scope, reader => found.call(reader, { tenant: here, seat: 'first' }))
      for (const { kind } of marksIn(own)) seen.add(kind)
    }
    const kinds = ['published', 'held', 'meeting', 'open', 'won', 'lost', 'promise', 'person', 'seat', 'team']
    expect([...seen]).toEqual(expect.arrayContaining([...kinds, 'batch', 'cell', 'audit', 'branch']))
  })
})

const tablesOf = async () => {
  const found = await database.owner<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)
    order by 1`
  return found.map(({ name }) => name)
}

/** Every row of a tenant as text, but for what a write of another tenant cannot help (time passing in sessions). */
async function contentsOf(tenant: Tenant): Promise<Record<string, string>> {
  const contents: Record<string, string> = {}
  for (const table of await tablesOf()) {
    const [row] = await database.owner<{ digest: string | null }[]>`
      select md5(string_agg(t::text, '|' order by t::text)) as digest from ${database.owner(table)} t
      where organization_id = ${tenant.organizationId}`
    contents[table] = row?.digest ?? ''
  }
  return contents
}

/** What became of an attempt: the refusal's code, `done`, or `failed` where the database itself said no. */
async function attempt(scope: Scope, found: Extract<TwoTenantCase, { kind: 'write' | 'own' }>, aim: Aim) {
  try {
    await inWriteScope(scope, writer => found.call(writer, aim))
    return 'done'
  } catch (error) {
    // It never came to the rows: the case has to call it outside of the transaction it is handed.
    if (error instanceof NestedTransaction) throw error
    return error instanceof Refusal ? error.code : 'failed'
  }
}

describe('every mutation', () => {
  test.each(casesOf('write'))(
    '$name refuses the rows of another tenant and changes nothing',
    async ({ found }) => {
      const before = { here: await contentsOf(here), there: await contentsOf(there) }
      for (const seat of seatKeys) {
        const scope = scopeOf(here, seat)
        if (!can(scope.role, found.permission)) continue
        expect(await attempt(scope, found, { tenant: there, seat: 'first' }), seat).toBe('not_found')
      }
      expect({ here: await contentsOf(here), there: await contentsOf(there) }).toEqual(before)
    },
  )

  test.each(casesOf('write').filter(({ found }) => found.ofMember))(
    '$name refuses the rows of members the scope may not see',
    async ({ found }) => {
      const before = await contentsOf(here)
      const [others, imports] = [found.permission !== 'import:run', found.permission === 'import:run']
      const attempts: [SeatKey, SeatKey][] = [
        ...(others
          ? ([
              ['first', 'second'],
              ['first', 'manager'],
              ['far', 'first'],
            ] as [SeatKey, SeatKey][])
          : []),
        ...(imports
          ? ([
              ['manager', 'first'],
              ['manager', 'director'],
            ] as [SeatKey, SeatKey][])
          : []),
        ['manager', 'far'],
        ['farManager', 'third'],
        ['director', 'far'],
      ]
      for (const [seat, target] of attempts) {
        const aim = { tenant: here, seat: target }
        expect(await attempt(scopeOf(here, seat), found, aim), `${seat} → ${target}`).toBe('not_found')
      }
      expect(await contentsOf(here)).toEqual(before)
    },
  )

  test.each(casesOf('own'))('$name leaves every other tenant as it is', async ({ found }) => {
    const before = await contentsOf(there)
    for (const seat of ['admin', 'manager'] as const)
      await attempt(scopeOf(open, seat), found, { tenant: there, seat: 'first' })
    expect(await contentsOf(there)).toEqual(before)
  })
})
