import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { handle } from './client'
import { newId } from './id'
import type { Scope } from './scope'
import { asIdentity, inScope, sqlState } from './scoped'
import { attempt, countAs, notAllowed } from './testing/attempt'
import { buildHouse, fillHouse, type House } from './testing/fill-organization'
import { withTestDatabase } from './testing/test-database'

const database = withTestDatabase()
let [here, there]: House[] = []
let tables: string[] = []

beforeAll(async () => {
  here = await buildHouse(database.owner, { slug: 'here' })
  there = await buildHouse(database.owner, { slug: 'there' })
  for (const house of [here, there]) await fillHouse(database.owner, house)
  const found = await database.owner<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity order by 1`
  tables = found.map(({ name }) => name)
})

/** Columns that PostgreSQL computes, and takes from nobody. */
const generated: Readonly<Record<string, string>> = { person: 'search', reference_text: 'search' }

const houses = () => {
  if (here === undefined || there === undefined) throw new Error('The houses were not built.')
  return { here, there }
}

/** Somebody of the house `here`, who sees what is said and no more. */
const somebody = (facts: Partial<Scope>): Scope => ({ ...houses().here.scope, ...facts })
const contentsOf = async (house: House) => {
  const counted = tables.map(async name => {
    const rows = await database.owner`
      select * from ${database.owner(name)} t where organization_id = ${house.organizationId} order by t::text`
    return [name, rows.map(row => ({ ...row }))] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}

describe('between two organizations', () => {
  test('there is something to see and to steal in every tenant table', async () => {
    expect(tables.length).toBeGreaterThan(25)
    for (const house of [houses().here, houses().there]) {
      const contents = await contentsOf(house)
      expect(tables.filter(name => contents[name]?.length === 0)).toEqual([])
    }
  })

  test('nothing of the other is visible, and one’s own is', async () => {
    const { here, there } = houses()
    const author = somebody({ memberId: here.members[0] })
    for (const table of tables) {
      const other = sql`organization_id = ${there.organizationId}`
      expect(await countAs(author, table, other), table).toBe(0)
      expect(await countAs(author, table), table).toBeGreaterThan(0)
    }
  })

  test('nothing of the other can be changed, moved, removed or added', async () => {
    const { here, there } = houses()
    const author = somebody({ memberId: here.members[0] })
    const before = await contentsOf(there)
    for (const table of tables) {
      const name = sql.identifier(table)
      const theirs = sql`organization_id = ${there.organizationId}`
      const touched = [
        await attempt(author, sql`update ${name} set organization_id = organization_id where ${theirs}`),
        await attempt(author, sql`delete from ${name} where ${theirs}`),
      ]
      for (const outcome of touched) expect([0, notAllowed], table).toContain(outcome)
      const [row] = before[table] ?? []
      const columns = sql.join(
        Object.keys(row ?? {})
          .filter(column => column !== generated[table])
          .map(column => sql.identifier(column)),
        sql`, `,
      )
      const copy = sql`insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, ${JSON.stringify(row)}::jsonb)`
      expect(await attempt(author, copy), table).toBe(notAllowed)
      const given = sql`update ${name} set organization_id = ${there.organizationId}`
      expect(await attempt(author, given), table).toBe(notAllowed)
    }
    expect(await contentsOf(there)).toEqual(before)
  })

  test('without a scope the application sees nothing', async () => {
    await database.owner.begin(async own => {
      await own`set local role entregent_app`
      for (const table of tables) {
        const [row] = await own`select count(*)::integer as count from ${own(table)}`
        expect(row?.count, table).toBe(0)
      }
    })
  })

  test('the identity role reads seats, and no other table of an organization', async () => {
    const readable: string[] = []
    for (const table of tables) {
      const reading = asIdentity(db => db.execute(sql`select from ${sql.identifier(table)}`))
      if (
        await reading.then(
          () => true,
          error => sqlState(error) !== notAllowed,
        )
      )
        readable.push(table)
    }
    expect(readable).toEqual(['branch', 'member', 'organization', 'team'])
  })
})

describe('the door', () => {
  test('a read scope cannot write', async () => {
    const writing = inScope(houses().here.scope, ({ db }) => db.execute(sql`update touch set minutes = 0`))
    await expect(writing.catch(sqlState)).resolves.toBe('25006')
  })

  test('what a scope set ends with its transaction, also when it failed', async () => {
    const { scope } = houses().here
    await countAs(scope, 'touch')
    await inScope(scope, ({ db }) => db.execute(sql`select 1 / 0`)).catch(sqlState)
    const settings = await handle().client`
      select current_setting('role') as role, coalesce(current_setting('app.organization_id', true), '') as organization`
    expect({ ...settings[0] }).toEqual({ role: 'none', organization: '' })
  })

  /**
   * Whoever may run a statement of his own in a scope's transaction can `reset role`, and with one login he then is the owner.
   * The defence before this one is that statements are ours and values are parameters; the one behind it is a second login
   * (MIGRATION_DATABASE_URL), which owns nothing either: this is what remains to it.
   */
  test('a login of its own sees and changes nothing when the role is reset', async () => {
    const login = `test_login_${newId()}`
    const { owner } = database
    await owner.unsafe(
      `create role "${login}" nosuperuser; grant entregent_app, entregent_auth to "${login}"; grant "${login}" to current_user`,
    )
    try {
      await owner.begin(async own => {
        await own`set local role ${own(login)}`
        const [seen] = await own`select count(*)::integer as count from touch`
        expect(seen?.count).toBe(0)
        expect((await own`update touch set minutes = 0`).count).toBe(0)
        await expect(
          own.savepoint(inner => inner`alter table touch disable row level security`),
        ).rejects.toMatchObject({
          code: notAllowed,
        })
      })
    } finally {
      await owner.unsafe(`drop role "${login}"`)
    }
  })
})
