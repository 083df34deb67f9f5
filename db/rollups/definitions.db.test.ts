import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../demo/random'
import { inScope, inWriteScope } from '../scoped'
import { buildHouse, type House } from '../testing/fill-organization'
import { randomLife } from '../testing/random-activity'
import { withTestDatabase } from '../testing/test-database'
import { rollups } from './definitions'
import { rolledUpTables, rollupMigrationSql } from './migration-sql'
import { keysOf } from './rollup-sql'
import { verifyRollups } from './verify-rollups'

const database = withTestDatabase()

/** Every function and trigger of the rollups as the database has them. */
const kept = () => database.owner<{ definition: string }[]>`
  select pg_get_functiondef(p.oid) as definition
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'public' and (p.proname like '%\\_rollup' or p.proname = 'rebuild_rollups')
  union all
  select pg_get_triggerdef(t.oid) from pg_trigger t
  where not t.tgisinternal and t.tgfoid::regproc::text like '%\\_rollup'
  order by 1`

test('the migrations hold what the definitions say today', async () => {
  const before = (await kept()).map(({ definition }) => definition)
  expect(before).toHaveLength(rolledUpTables.length * 4 + 1)
  await database.owner.unsafe(rollupMigrationSql())
  const after = (await kept()).map(({ definition }) => definition)
  expect(after).toEqual(before)
})

test('a rollup has no column that the definitions do not know', async () => {
  for (const rollup of rollups) {
    const columns = await database.owner<{ name: string }[]>`
      select column_name as name from information_schema.columns where table_name = ${rollup.table}`
    const known = [...keysOf(rollup), ...rollup.measures].sort()
    expect(columns.map(({ name }) => name).sort(), rollup.table).toEqual(known)
  }
})

describe('rebuilding', () => {
  const rebuild = ({ scope }: House) =>
    inWriteScope(scope, ({ db }) => db.execute(sql`select rebuild_rollups(${scope.organizationId}::uuid)`))

  const contents = async (house: House) => {
    const tables = rollups.map(async rollup => {
      const rows = await database.owner`
        select * from ${database.owner(rollup.table)} where organization_id = ${house.organizationId}
        order by ${database.owner(keysOf(rollup))}`
      return [rollup.table, rows.map(row => ({ ...row }))] as const
    })
    return Object.fromEntries(await Promise.all(tables))
  }

  const live = async (house: House) => {
    const next = randomLife(house, seededRandom(house.scope.organizationSlug))
    for (let act = 0; act < 300; act += 1) await next()(database.owner)
  }

  test('gives what the triggers gave', async () => {
    const house = await buildHouse(database.owner, {
      slug: 'again',
      timeZone: 'America/New_York',
      weekStart: 7,
    })
    await live(house)
    const before = await contents(house)
    expect(Object.values(before).every(rows => rows.length > 0)).toBe(true)
    await rebuild(house)
    expect(await contents(house)).toEqual(before)
  })

  test('moves the buckets when the time zone and the week start change, and another organization’s never', async () => {
    const house = await buildHouse(database.owner, { slug: 'moves' })
    const other = await buildHouse(database.owner, { slug: 'stays' })
    await live(house)
    await live(other)
    const before = await contents(other)
    await database.owner`
      update organization set time_zone = 'Pacific/Apia', week_start = 3
      where organization_id = ${house.organizationId}`
    expect(await inScope(house.scope, verifyRollups)).not.toEqual([])
    await rebuild(house)
    expect(await inScope(house.scope, verifyRollups)).toEqual([])
    expect(await contents(other)).toEqual(before)
    const foreign = inWriteScope(house.scope, ({ db }) =>
      db.execute(sql`select rebuild_rollups(${other.organizationId}::uuid)`),
    )
    await expect(foreign).rejects.toMatchObject({
      cause: { message: expect.stringContaining('not the organization') },
    })
  })
})
