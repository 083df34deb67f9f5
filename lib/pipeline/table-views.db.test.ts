import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { addDays } from '@/lib/calendar/domain/plain-date'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { scopeOfSeat } from '@/scripts/testing/scope-of-seat'
import { tableColumns, tableGroups, tableSortKeys } from './domain/table-columns'
import { readTableView, type TableView, tableOrigins, tableStates, tableStatuses } from './domain/table-view'
import { listTableIds, listTableRows } from './queries/list-table-rows'
import { sumTable, sumTableGroups } from './queries/sum-table'
import { fromByHand, groupsByHand, sumsByHand } from './testing/table-by-hand'

const database = withTestDatabase()
const today = '2026-03-02'
const deals = 400
let tenant: Tenant
const scopes: { scope: Scope; members: readonly string[] }[] = []

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  tenant = await buildTenant(database.owner, { slug: 'tables' })
  await fill()
  const { members } = tenant
  scopes.push({ scope: await scopeOfSeat(tenant, 'admin'), members: Object.values(members) })
  scopes.push({
    scope: await scopeOfSeat(tenant, 'manager'),
    members: [members.first, members.second, members.third, members.manager],
  })
  scopes.push({ scope: await scopeOfSeat(tenant, 'first'), members: [members.first] })
})

/** A number from 0 to `below`, the same in every run. */
const pick = (seed: number, below: number) => Math.abs(Math.imul(seed + 1, 2_654_435_761) >>> 7) % below

async function fill(): Promise<void> {
  const { members, rows, organizationId } = tenant
  const { stages } = rows.first
  const owners = [members.first, members.second, members.third, members.far, members.manager]
  const second = randomUUID()
  await database.owner`insert into stage ${database.owner({
    organization_id: organizationId,
    id: second,
    pipeline_id: rows.first.pipeline,
    key: 'meeting',
    kind: 'open',
    probability: 33,
    rotting_days: 14,
    position: 9,
  })}`
  const some = (seed: number, share: number) => pick(seed, 100) < share
  const day = (seed: number) => addDays(today, pick(seed, 200) - 100)
  const values = Array.from({ length: deals }, (_, index) => {
    const seed = index * 37
    const kind = (['open', 'open', 'open', 'won', 'lost'] as const)[pick(seed, 5)] ?? 'open'
    return {
      organization_id: organizationId,
      id: randomUUID(),
      member_id: owners[pick(seed + 1, owners.length)] ?? members.first,
      stage_id: kind === 'open' && some(seed + 2, 50) ? second : stages[kind],
      status: kind,
      name: `${['Été', 'chaise', 'Lampe 100%', 'sol_dur'][pick(seed + 3, 4)]} ${index}`,
      person_id: some(seed + 4, 60) ? rows.second.person : null,
      amount_cents: some(seed + 5, 85) ? pick(seed + 6, 5_000_001) : null,
      currency: 'EUR',
      origin: tableOrigins[pick(seed + 7, 3)] ?? 'unknown',
      forecast: some(seed + 8, 40) ? 'commit' : null,
      opened_on: some(seed + 9, 90) ? day(seed + 10) : null,
      expected_close_on: some(seed + 11, 70) ? day(seed + 12) : null,
      closed_on: kind === 'open' ? null : day(seed + 13),
      next_step: some(seed + 14, 50) ? 'Rappeler' : null,
      next_step_on: some(seed + 15, 40) ? day(seed + 16) : null,
      last_contact_at: some(seed + 17, 60) ? `${day(seed + 18)}T23:30:00Z` : null,
    }
  })
  await database.owner`insert into opportunity ${database.owner(values)}`
}

/** Each filter in one view of four: all of them together would leave nothing. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
const day = seldom(fc.integer({ min: -110, max: 110 }).map(days => addDays(today, days)))
const chosen = <Name extends string>(names: readonly Name[]) => seldom(fc.constantFrom(...names))
const amount = seldom(fc.integer({ min: 0, max: 50_000 }).map(String))

/** Settings of a view as an address has them; ids are put in when the tenant is there. */
const settings = fc.record({
  columns: fc.uniqueArray(fc.constantFrom(...tableColumns), { minLength: 1 }).map(list => list.join(',')),
  group: fc.option(fc.constantFrom(...tableGroups), { nil: undefined }),
  sort: fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...tableSortKeys)).map(parts => parts.join('')),
  status: fc.constantFrom(...tableStatuses),
  stage: chosen(['open', 'won']),
  people: chosen(['member', 'team', 'branch']),
  origin: chosen(tableOrigins),
  forecast: chosen(['commit'] as const),
  state: chosen(tableStates),
  q: chosen(['été', 'CHAISE', '100%', 'l_d', 'second', 'nobody']),
  least: amount,
  most: amount,
  closeFrom: day,
  openedTo: day,
  closedFrom: day,
})

function viewOf({ stage, people, ...rest }: Record<string, string | undefined>): TableView {
  const ids = { member: tenant.members.first, team: tenant.teams.one, branch: tenant.branches.lyon }
  return readTableView({
    ...rest,
    ...(stage === undefined ? {} : { stage: tenant.rows.first.stages[stage === 'won' ? 'won' : 'open'] }),
    ...(people === 'member' || people === 'team' || people === 'branch'
      ? { people: `${people}:${ids[people]}` }
      : {}),
  })
}

test('filters, groups and totals agree with SQL by hand for 200 random views', async () => {
  const sizes: number[] = []
  await fc.assert(
    fc.asyncProperty(settings, fc.integer({ min: 0, max: 2 }), async (given, who) => {
      const reader = scopes[who]
      if (reader === undefined) throw new Error('No reader.')
      const view = viewOf(given)
      const [ids, total, groups] = await inScope(reader.scope, open =>
        Promise.all([
          listTableIds(open, view, today),
          sumTable(open, view, today),
          sumTableGroups(open, view, today, { from: 0, to: 50 }),
        ]),
      )
      const from = fromByHand(tenant, view.filters, reader.members, today)
      const [hand] = await database.owner.unsafe(`select ${sumsByHand}, array_agg(o.id::text) as ids ${from}`)
      sizes.push(ids.length)
      expect(new Set(ids)).toEqual(new Set(hand?.ids ?? []))
      expect(ids).toHaveLength(Number(hand?.count))
      expect(total).toMatchObject({
        count: hand?.count,
        amountCents: hand?.cents,
        weightedCents: hand?.weighted,
      })
      if (view.group === null) return
      const rows = await database.owner.unsafe(
        `select coalesce(${groupsByHand[view.group]}, '') as key, ${sumsByHand} ${from} group by 1`,
      )
      expect(
        groups
          .map(({ key, count, amountCents, weightedCents }) => [key, count, amountCents, weightedCents])
          .sort(),
      ).toEqual(rows.map(({ key, count, cents, weighted }) => [key, count, cents, weighted]).sort())
    }),
    { numRuns: 200, seed: 4 },
  )
  // Views that all were empty would agree with anything.
  expect(sizes.filter(size => size > 10).length).toBeGreaterThan(60)
}, 240_000)

test('the pages of a view are its rows in its order, and groups say where they begin', async () => {
  const [reader] = scopes
  if (reader === undefined) throw new Error('No reader.')
  for (const search of [
    { sort: '-amount' },
    { group: 'owner', sort: 'name' },
    { group: 'closeMonth', status: 'all' },
  ]) {
    const view = readTableView(search)
    await inScope(reader.scope, async open => {
      const ids = await listTableIds(open, view, today)
      const pages = await Promise.all(
        Array.from({ length: Math.ceil(ids.length / 50) }, (_, index) =>
          listTableRows(open, view, today, { number: index + 1, size: 50 }),
        ),
      )
      const rows = pages.flat()
      expect(rows.map(({ id }) => id)).toEqual(ids)
      for (const group of await sumTableGroups(open, view, today, { from: 0, to: 50 })) {
        expect(rows.findIndex(row => row.group === group.key)).toBe(group.before)
        expect(rows.filter(row => row.group === group.key)).toHaveLength(group.count)
      }
    })
  }
})

test('amounts come largest first, and what has none comes last either way', async () => {
  const [reader] = scopes
  if (reader === undefined) throw new Error('No reader.')
  for (const [sort, sign] of [
    ['-amount', -1],
    ['amount', 1],
  ] as const) {
    const view = readTableView({ status: 'all', sort })
    const rows = await inScope(reader.scope, open =>
      listTableRows(open, view, today, { number: 1, size: 1000 }),
    )
    const known = rows.flatMap(({ amountCents }) => amountCents ?? [])
    expect(known).toEqual(known.toSorted((one, other) => sign * (one - other)))
    expect(rows.slice(known.length).every(({ amountCents }) => amountCents === null)).toBe(true)
  }
})
