import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/db/id'
import { inScope } from '@/db/scoped'
import { buildHouse, type House } from '@/db/testing/fill-organization'
import { withTestDatabase } from '@/db/testing/test-database'
import { type WinGrouping, winLine } from './domain/wins'
import { listWins } from './queries'

const database = withTestDatabase()
let house: House
let other: House
const second = newId<'member'>()

interface Deal {
  readonly seller?: 0 | 1 | 2
  readonly status: 'open' | 'won' | 'lost'
  readonly closed?: string
  readonly days?: number
  readonly cents?: number | null
  readonly source?: string | null
}

const deals: readonly Deal[] = [
  { status: 'won', closed: '2026-03-31', days: 10, cents: 100_50, source: 'Google' },
  { status: 'won', closed: '2026-04-01', days: 20, cents: 200_00, source: ' google ' },
  { status: 'won', closed: '2026-04-02', cents: null, source: 'Google' },
  { status: 'lost', closed: '2026-04-03', days: 500, cents: 999_00, source: 'Fair' },
  { status: 'open', cents: 50_00, source: '' },
  { seller: 1, status: 'lost', closed: '2025-12-31', source: null },
  { seller: 2, status: 'won', closed: '2026-01-01', days: 0, cents: 1_00, source: 'Fair' },
]

async function sell(to: House, list: readonly Deal[]): Promise<void> {
  const { owner } = database
  const sellers = [...to.members, second]
  for (const { seller = 0, status, closed = null, days, cents = null, source = null } of list) {
    const member = sellers[seller] ?? null
    await owner`
      insert into opportunity (organization_id, id, member_id, stage_id, status, name, currency, amount_cents, source,
        closed_on, opened_on)
      values (${to.organizationId}, ${newId()}, ${member}, ${to.stages[status]}, ${status}, 'Deal', 'EUR', ${cents},
        ${source}, ${closed}, ${closed}::date - ${days ?? null}::integer)`
  }
}

beforeAll(async () => {
  const { owner } = database
  house = await buildHouse(owner, { slug: 'house' })
  other = await buildHouse(owner, { slug: 'other' })
  const [manager] = house.members
  const ids = { organization_id: house.organizationId }
  const [north, lyon] = [newId(), newId()]
  // Two branches of one name, in two regions; the second team has no manager.
  await owner`insert into branch ${owner({ ...ids, id: north, kind: 'region', name: 'North' })}`
  await owner`insert into branch ${owner({ ...ids, id: lyon, kind: 'branch', name: 'Lyon', parent_id: north })}`
  const team = newId()
  await owner`insert into team ${owner({ ...ids, id: team, branch_id: lyon, name: 'Lyon 2' })}`
  await owner`update team set manager_id = ${manager} where organization_id = ${house.organizationId} and id <> ${team}`
  const seat = { role: 'salesperson', name: 'Seller 0', name_key: 'seller 0', team_id: team }
  await owner`insert into member ${owner({ ...ids, id: second, ...seat })}`
  await sell(house, deals)
  await sell(other, [{ status: 'won', closed: '2026-03-31', days: 1, cents: 7_00, source: 'Google' }])
})

const report = (by: WinGrouping, of = house) =>
  inScope(of.scope, async reader => (await listWins(reader, by)).map(winLine))

test('all deals of the organization, and none of another', async () => {
  expect(await report('all')).toEqual([
    {
      group: 'all',
      deals: 7,
      won: 4,
      lost: 2,
      open: 1,
      win_rate: 4 / 6,
      won_value: 301.5,
      median_cycle_days: 10,
    },
  ])
  expect(await report('all', other)).toMatchObject([{ deals: 1, won_value: 7, median_cycle_days: 1 }])
})

test('nothing sold is zero deals and no rate', async () => {
  const empty = await buildHouse(database.owner, { slug: 'empty' })
  expect(await report('all', empty)).toMatchObject([{ deals: 0, win_rate: null, median_cycle_days: null }])
  expect(await report('quarter', empty)).toEqual([])
})

describe('every grouping adds up to all', () => {
  test.each([
    [
      'member',
      [
        ['Seller 0', 1],
        ['Seller 0', 5],
        ['Seller 1', 1],
      ],
    ],
    [
      'manager',
      [
        ['Seller 0', 6],
        [null, 1],
      ],
    ],
    [
      'branch',
      [
        ['Lyon', 6],
        ['North / Lyon', 1],
      ],
    ],
    [
      'quarter',
      [
        ['2025-Q4', 1],
        ['2026-Q1', 2],
        ['2026-Q2', 3],
        [null, 1],
      ],
    ],
    [
      'source',
      [
        ['Fair', 2],
        ['Google', 3],
        [null, 2],
      ],
    ],
  ] as const)('%s', async (by, expected) => {
    const lines = await report(by)
    const found = lines.map(({ group, deals: count }) => [group, count])
    expect(found.toSorted()).toEqual(expected.map(pair => [...pair]).toSorted())
    expect(lines.reduce((sum, line) => sum + line.won_value, 0)).toBe(301.5)
  })
})

test('the median of an even number is the mean of the two in the middle', async () => {
  const lines = await report('member')
  expect(lines.find(({ deals: count }) => count === 5)?.median_cycle_days).toBe(15)
})
