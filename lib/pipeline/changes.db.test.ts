import { beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '@/db/demo/random'
import { newId } from '@/db/id'
import { verifyRollups } from '@/db/rollups/verify-rollups'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { scopeOfSeat } from '@/scripts/testing/scope-of-seat'
import { addUp, changeLists, changeOfDeal, type State, sumDealChanges } from './domain/changes'
import type { ChangesAsked } from './queries/changed-deals'
import { listChangedDeals } from './queries/list-changes'
import { sumChanges } from './queries/sum-changes'
import { sumPipelineAsOf } from './queries/sum-pipeline-as-of'

const database = withTestDatabase()
const random = seededRandom('changes')
let tenant: Tenant
let whole: Scope

const day = 86_400_000
const start = Date.parse('2024-01-01T00:00:00Z')
const days = ['2024-01-31', '2024-03-31', '2024-05-15', null] as const

async function systemOf({ slug }: Tenant): Promise<Scope> {
  const scope = await findSystemScope({ slug })
  if (scope === null) throw new Error(`There is no ${slug}.`)
  return scope
}

beforeAll(async () => {
  tenant = await buildTenant(database.owner, { slug: 'changes' })
  whole = await systemOf(tenant)
})

/** Writes a deal with a history of its own making, past the triggers, as the owner of the database may. */
async function writeHistory(states: readonly State[]): Promise<void> {
  const { owner } = database
  const { organizationId, rows, members } = tenant
  const id = newId()
  const last = states.at(-1)
  if (last === undefined) return
  const stageOf = (status: State['status']) => rows.first.stages[status]
  const shared = { organization_id: organizationId }
  await owner`insert into opportunity ${owner({
    ...shared,
    id,
    member_id: members.first,
    stage_id: stageOf(last.status),
    status: last.status,
    name: 'History',
    currency: 'EUR',
    amount_cents: last.amountCents,
    closed_on: last.status === 'open' ? null : '2024-06-01',
  })}`
  await owner`delete from opportunity_state where organization_id = ${organizationId} and opportunity_id = ${id}`
  const told = states.map(state => ({
    ...shared,
    opportunity_id: id,
    valid_from: new Date(state.from).toISOString(),
    valid_to: Number.isFinite(state.to) ? new Date(state.to).toISOString() : 'infinity',
    begun_at: new Date(states[0]?.from ?? 0).toISOString(),
    member_id: state.memberId,
    stage_id: stageOf(state.status),
    status: state.status,
    amount_cents: state.amountCents,
    expected_close_on: state.expectedCloseOn,
  }))
  await owner`insert into opportunity_state
    select * from jsonb_populate_recordset(null::opportunity_state, ${JSON.stringify(told)}::text::jsonb)`
}

function randomHistory(): State[] {
  const people = [tenant.members.first, tenant.members.second, tenant.members.far]
  const count = random.between(1, 7)
  let at = start + random.between(0, 100) * day
  return Array.from({ length: count }, (_, index): State => {
    const from = at
    at += random.between(1, 40) * day
    return {
      from,
      to: index === count - 1 ? Number.POSITIVE_INFINITY : at,
      memberId: random.pick(people),
      status: random.weighted({ open: 5, won: 1, lost: 1 }),
      amountCents: random.chance(0.1) ? null : random.between(0, 900_000),
      expectedCloseOn: random.pick(days),
    }
  })
}

const replay = (deals: readonly (readonly State[])[], asked: ChangesAsked) =>
  sumDealChanges(
    deals.flatMap(
      states =>
        changeOfDeal(states, Date.parse(asked.since), Date.parse(asked.until), {
          covers: id => asked.people === null || asked.people === `member:${id}`,
          closing: asked.closing,
        }) ?? [],
    ),
  )

describe('what changed', () => {
  it('is in SQL what the fold over the histories says, and adds up, for any days, people and window', async () => {
    const deals = Array.from({ length: 250 }, randomHistory)
    for (const states of deals) await writeHistory(states)
    for (let round = 0; round < 60; round += 1) {
      const [one, other] = [random.between(0, 300), random.between(0, 300)]
      const asked: ChangesAsked = {
        since: new Date(start + Math.min(one, other) * day).toISOString(),
        until: new Date(start + Math.max(one, other) * day).toISOString(),
        people: random.chance(0.5) ? null : `member:${tenant.members.first}`,
        closing: random.chance(0.5) ? null : { from: '2024-02-01', to: '2024-04-30' },
      }
      const found = await inScope(whole, open => sumChanges(open, asked))
      // What the tenant was built with began after these days.
      expect(found).toEqual(replay(deals, asked))
      expect(addUp(found)).toBe(found.closing.valueCents)
      const list = random.pick(changeLists)
      const rows = await inScope(whole, open =>
        listChangedDeals(open, asked, list, { number: 1, size: 1_000 }),
      )
      expect(rows).toHaveLength(found[list].count)
    }
  }, 60_000)
})

describe('the history that triggers keep', () => {
  it('is, as of any moment, what stood then', async () => {
    const { owner } = database
    const busy = await buildTenant(owner, { slug: 'replay' })
    const { stages } = busy.rows.first
    const scope = await systemOf(busy)
    const own = busy.organizationId
    const seen: { at: string; open: { count: number; value: number } }[] = []
    for (let round = 0; round < 120; round += 1) {
      const status = random.weighted({ open: 4, won: 1, lost: 1 })
      await owner.begin(async sql => {
        // Now and then twice in one transaction, which is one change.
        for (let again = random.chance(0.2) ? 2 : 1; again > 0; again -= 1)
          await sql`update opportunity set status = ${status}, stage_id = ${stages[status]}, amount_cents = ${random.between(0, 500_000)},
              closed_on = ${status === 'open' ? null : '2026-06-01'}, expected_close_on = ${random.pick(days)},
              member_id = ${random.pick([busy.members.first, busy.members.second])}
            where organization_id = ${own} and id = (
              select id from opportunity where organization_id = ${own} order by id offset ${random.between(0, 8)} limit 1)`
      })
      const [row] = await owner<{ at: string; count: number; value: number }[]>`
        select clock_timestamp()::text as at, count(*)::integer as count, coalesce(sum(amount_cents), 0)::float8 as value
        from opportunity where organization_id = ${own} and status = 'open'`
      if (row !== undefined) seen.push({ at: row.at, open: { count: row.count, value: row.value } })
    }
    for (const { at, open } of seen) {
      const stagesThen = await inScope(scope, reader => sumPipelineAsOf(reader, at, null))
      expect({
        count: stagesThen.reduce((sum, { count }) => sum + count, 0),
        value: stagesThen.reduce((sum, { valueCents }) => sum + valueCents, 0),
      }).toEqual(open)
    }
    expect(await inScope(scope, verifyRollups)).toEqual([])
  }, 60_000)

  it('stands when an older transaction writes after two newer ones', async () => {
    const { owner } = database
    const { organizationId, rows } = tenant
    const id = rows.second.open
    const set = (sql: typeof owner, cents: number) =>
      sql`update opportunity set amount_cents = ${cents} where organization_id = ${organizationId} and id = ${id}`
    await owner.begin(async older => {
      await older`select now()`
      await set(owner, 1)
      await set(owner, 2)
      await older`update opportunity set amount_cents = 3 where organization_id = ${organizationId} and id = ${id}`
    })
    const differences = await inScope(whole, verifyRollups)
    expect(differences.filter(({ key }) => key.opportunity_id === id)).toEqual([])
  })

  it('is found wrong by verify when a sum or a state is not what the rows give', async () => {
    const { owner } = database
    const broken = await buildTenant(owner, { slug: 'broken' })
    const scope = await systemOf(broken)
    expect(await inScope(scope, verifyRollups)).toEqual([])
    await owner`update open_sum set amount_cents = amount_cents + 1 where organization_id = ${broken.organizationId}
      and member_id = ${broken.members.first}`
    await owner`update opportunity_state set amount_cents = 7 where organization_id = ${broken.organizationId}
      and opportunity_id = ${broken.rows.first.open}`
    const found = await inScope(scope, verifyRollups)
    expect(new Set(found.map(({ rollup }) => rollup))).toEqual(new Set(['open_sum', 'opportunity_state']))
  })
})

describe('a member who sees little', () => {
  it('gets the changes of what he sees', async () => {
    const seat = await scopeOfSeat(tenant, 'first')
    const asked: ChangesAsked = {
      since: new Date(start).toISOString(),
      until: new Date(start + 300 * day).toISOString(),
      people: null,
      closing: null,
    }
    const rows = await inScope(seat, open =>
      listChangedDeals(open, asked, 'closing', { number: 1, size: 1_000 }),
    )
    const found = await inScope(seat, open => sumChanges(open, asked))
    expect(found.closing.count).toBeGreaterThanOrEqual(rows.length)
    expect(addUp(found)).toBe(found.closing.valueCents)
  })
})
