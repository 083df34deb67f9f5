import { beforeAll } from 'vitest'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope, type ReadScope, type WriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { Refusal } from '@/lib/platform/action/result'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from './factories'
import { type SeatKey, seatKeys } from './factories-seats'
import { scopeOfSeat } from './scope-of-seat'

type Slug = 'here' | 'there'

/** A database with the tenant `here`, and others where asked, and the ways to read and write in it from any seat. */
export function withTenant(others: readonly Exclude<Slug, 'here'>[] = []) {
  const database = withTestDatabase()
  const tenants = new Map<Slug, Tenant>()
  const scopes = new Map<SeatKey, Scope>()
  beforeAll(async () => {
    configure({ DATABASE_URL: database.url })
    for (const slug of ['here', ...others] as const)
      tenants.set(slug, await buildTenant(database.owner, { slug }))
    for (const seat of seatKeys) scopes.set(seat, await scopeOfSeat(tenant('here'), seat))
  })
  const tenant = (slug: Slug): Tenant => {
    const found = tenants.get(slug)
    if (found === undefined) throw new Error(`No tenant ${slug}.`)
    return found
  }
  const scopeOf = (seat: SeatKey): Scope => {
    const scope = scopes.get(seat)
    if (scope === undefined) throw new Error(`No scope of ${seat}.`)
    return scope
  }
  return {
    owner: () => database.owner,
    tenant,
    here: () => tenant('here'),
    scopeOf,
    read: <Result>(seat: SeatKey, work: (scope: ReadScope) => Promise<Result>) =>
      inScope(scopeOf(seat), work),
    write: <Result>(seat: SeatKey, work: (scope: WriteScope) => Promise<Result>) =>
      inWriteScope(scopeOf(seat), work),
  }
}

/** What a refused work was refused with; `done` when it was not. */
export async function refusalOf(work: Promise<unknown>) {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, fields: error.fields, current: error.current }
    throw error
  }
}
