import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { type Random, seededRandom } from '../demo/random'
import { newId } from '../id'
import { inScope } from '../scoped'
import { buildHouse, type House } from '../testing/fill-organization'
import { type Act, randomLife } from '../testing/random-activity'
import { withTestDatabase } from '../testing/test-database'
import { verifyRollups } from './verify-rollups'

const database = withTestDatabase()
const zones = [
  { slug: 'paris', timeZone: 'Europe/Paris', weekStart: 1 },
  { slug: 'york', timeZone: 'America/New_York', weekStart: 7 },
  { slug: 'howe', timeZone: 'Australia/Lord_Howe', weekStart: 6 },
  { slug: 'apia', timeZone: 'Pacific/Apia', weekStart: 3 },
]
const alone = 8_000
const together = 2_000
const connections = 3
const timeout = 300_000

const differencesOf = async (houses: readonly House[]) => {
  const found = await Promise.all(houses.map(({ scope }) => inScope(scope, verifyRollups)))
  return found.flat()
}

const countRows = async (table: string) => {
  const [row] = await database.owner<{ count: number }[]>`
    select count(*)::integer as count from ${database.owner(table)}`
  return row?.count ?? 0
}

describe('after random inserts, updates, deletes and imports', () => {
  const houses: House[] = []
  const lives = (random: Random) => {
    const of = houses.map(house => randomLife(house, random.fork(house.scope.organizationSlug)))
    return (): Act => random.pick(of)()
  }

  test(`${alone} of them one after another leave every rollup exact`, { timeout }, async () => {
    for (const zone of zones) houses.push(await buildHouse(database.owner, zone))
    const random = seededRandom('one after another')
    const nextAct = lives(random)
    const line = postgres(database.url, { max: 1 })
    try {
      for (let done = 0; done < alone; done += 100) {
        await Promise.all(Array.from({ length: 100 }, () => nextAct()(line)))
        if (done % 2_000 === 0) expect(await differencesOf(houses)).toEqual([])
      }
    } finally {
      await line.end()
    }
    expect(await differencesOf(houses)).toEqual([])
    const tables = [
      'touch',
      'time_entry',
      'signal',
      'post',
      'post_metric',
      'stage_change',
      'opportunity',
      'meeting',
    ]
    for (const table of tables) expect(await countRows(table), table).toBeGreaterThan(50)
  })

  test(`${together} more from ${connections} connections at once do, too`, { timeout }, async () => {
    const work = async (worker: number) => {
      const nextAct = lives(seededRandom(`worker ${worker}`))
      const line = postgres(database.url, { max: 1 })
      const random = seededRandom(`transactions ${worker}`)
      try {
        for (let done = 0; done < together / connections; ) {
          const acts = Array.from({ length: random.between(1, 3) }, nextAct)
          done += acts.length
          await transact(line, acts, random.chance(0.1))
        }
      } finally {
        await line.end()
      }
    }
    await Promise.all(Array.from({ length: connections }, (_, worker) => work(worker)))
    expect(await differencesOf(houses)).toEqual([])
  })

  test('and a figure that was tampered with is found', async () => {
    const [house] = houses
    if (house === undefined) throw new Error('The houses were not built.')
    const own = house.organizationId
    const { owner } = database
    await owner`
      update activity_rollup set minutes = minutes + 1 where organization_id = ${own}
        and (grain, starts_on, member_id, channel) = (
          select grain, starts_on, member_id, channel from activity_rollup where organization_id = ${own} limit 1)`
    await owner`
      delete from cycle_rollup where organization_id = ${own} and (grain, starts_on, member_id, cycle_days) = (
        select grain, starts_on, member_id, cycle_days from cycle_rollup where organization_id = ${own} limit 1)`
    await owner`
      insert into signal_rollup (organization_id, grain, starts_on, member_id, signals)
      values (${own}, 'day', '1999-01-01', ${house.members[0]}, 1)`
    await owner`
      update opportunity set status = 'lost' where organization_id = ${own} and id = (
        select id from opportunity where organization_id = ${own} and status = 'won' limit 1)`
    await owner`
      update post set clicks = 7 where organization_id = ${own} and id = (
        select id from post where organization_id = ${own} and status = 'published' limit 1)`
    const found = await differencesOf([house])
    const named = (rollup: string) => found.filter(difference => difference.rollup === rollup)
    expect(found).toHaveLength(5)
    const [activity] = named('activity_rollup')
    expect(Number(activity?.found?.minutes)).toBe(Number(activity?.expected?.minutes) + 1)
    expect(named('cycle_rollup')).toMatchObject([{ found: null, expected: { won: expect.any(Number) } }])
    expect(named('signal_rollup')).toMatchObject([
      { key: { grain: 'day', starts_on: '1999-01-01' }, expected: null, found: { signals: 1, answered: 0 } },
    ])
    expect(named('opportunity')).toMatchObject([{ expected: { status: 'won' }, found: { status: 'lost' } }])
    expect(named('post')).toMatchObject([{ found: { clicks: 7 } }])
    expect(await differencesOf(houses.slice(1))).toEqual([])
  })
})

test('of two snapshots of a post that arrive at once, the later one counts, whichever commits last', async () => {
  const house = await buildHouse(database.owner, { slug: 'race' })
  const { organizationId, members } = house
  const post = { organization_id: organizationId, id: newId(), member_id: members[0], status: 'published' }
  const rest = {
    published_at: '2026-03-02T10:00Z',
    body: 'B',
    language: 'fr',
    voice: 'own',
    intent: 'inform',
    network: 'x',
  }
  await database.owner`insert into post ${database.owner({ ...post, ...rest })}`
  const [later, earlier] = [postgres(database.url, { max: 1 }), postgres(database.url, { max: 1 })]
  const measure = (sql: postgres.Sql, captured_at: string, impressions: number) =>
    sql`insert into post_metric ${sql({ organization_id: organizationId, id: newId(), post_id: post.id, member_id: members[0], captured_at, impressions })}`
  try {
    await later`begin`
    await measure(later, '2026-03-05T10:00Z', 500)
    const waiting = measure(earlier, '2026-03-04T10:00Z', 400).execute()
    await untilSomebodyWaits()
    await later`commit`
    await waiting
  } finally {
    await Promise.all([later.end(), earlier.end()])
  }
  expect(await differencesOf([house])).toEqual([])
})

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await database.owner`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    if (waiting.length > 0) return
  }
}

/** A row that another one removed meanwhile (23503), a key it took (23505), a ring of waiting (40P01): all undone as a whole. */
const expected = new Set(['23503', '23505', '40P01'])

async function transact(line: postgres.Sql, acts: readonly Act[], changesItsMind: boolean): Promise<void> {
  try {
    await line`begin`
    for (const act of acts) await act(line)
    await (changesItsMind ? line`rollback` : line`commit`)
  } catch (error) {
    await line`rollback`
    if (!(error instanceof postgres.PostgresError) || !expected.has(error.code)) throw error
  }
}
