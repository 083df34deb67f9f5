import { randomUUID } from 'node:crypto'
import { beforeAll } from 'vitest'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope, type ReadScope, type WriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { Refusal } from '@/lib/platform/action/result'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { type SeatKey, seatKeys } from '@/scripts/testing/factories-seats'
import { scopeOfSeat } from '@/scripts/testing/scope-of-seat'
import { moveOpportunity } from '../mutations/move-opportunity'

/** A database with two tenants, and the ways to have deals and stages in the first and to work on them from any seat. */
export function withPipeline() {
  const database = withTestDatabase()
  const tenants = new Map<'here' | 'there', Tenant>()
  const scopes = new Map<SeatKey, Scope>()
  beforeAll(async () => {
    configure({ DATABASE_URL: database.url })
    for (const slug of ['here', 'there'] as const)
      tenants.set(slug, await buildTenant(database.owner, { slug }))
    for (const seat of seatKeys) scopes.set(seat, await scopeOfSeat(tenant('here'), seat))
  })
  const tenant = (slug: 'here' | 'there'): Tenant => {
    const found = tenants.get(slug)
    if (found === undefined) throw new Error(`No tenant ${slug}.`)
    return found
  }
  const scopeOf = (seat: SeatKey): Scope => {
    const scope = scopes.get(seat)
    if (scope === undefined) throw new Error(`No scope of ${seat}.`)
    return scope
  }
  const read = <Result>(seat: SeatKey, work: (scope: ReadScope) => Promise<Result>) =>
    inScope(scopeOf(seat), work)
  const write = <Result>(seat: SeatKey, work: (scope: WriteScope) => Promise<Result>) =>
    inWriteScope(scopeOf(seat), work)
  const house = () => tenant('here').rows.first

  return {
    owner: () => database.owner,
    tenant,
    scopeOf,
    read,
    write,
    /** The pipeline, its stages and its reason. */
    house,
    move: (seat: SeatKey, input: Parameters<typeof moveOpportunity>[1]) =>
      write(seat, scope => moveOpportunity(scope, input)),
    async addStage(name: string): Promise<string> {
      const id = randomUUID()
      await database.owner`insert into stage ${database.owner({
        organization_id: tenant('here').organizationId,
        id,
        pipeline_id: house().pipeline,
        key: id,
        name,
        kind: 'open',
        probability: 40,
        position: 1,
      })}`
      return id
    },
    async addDeal(seat: SeatKey, values: Record<string, unknown> = {}): Promise<string> {
      const id = randomUUID()
      await database.owner`insert into opportunity ${database.owner({
        organization_id: tenant('here').organizationId,
        id,
        member_id: tenant('here').members[seat],
        stage_id: house().stages.open,
        status: 'open',
        name: `deal ${id}`,
        currency: 'EUR',
        amount_cents: 100_000,
        opened_on: '2026-01-05',
        ...values,
      })}`
      return id
    },
    changesOf: (id: string) =>
      database.owner`select from_stage_id, to_stage_id, author_id from stage_change where opportunity_id = ${id} order by recorded_at, id`,
    dealOf: async (id: string) =>
      (await database.owner`select *, closed_on::text as closed_day from opportunity where id = ${id}`)[0],
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
