import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, handle } from './client'
import { type MemberId, newId } from './id'
import type { Scope } from './scope'
import { asIdentity, inScope, inScopeWhile, inWriteScope, type ReadScope, sqlState } from './scoped'
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

function promised<Value>() {
  let settle: (value: Value) => void = () => undefined
  const promise = new Promise<Value>(resolve => {
    settle = resolve
  })
  return { promise, resolve: (value: Value) => settle(value) }
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

describe('what opens a transaction and the work, sent together over one connection', () => {
  const before = process.env.DATABASE_POOL
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  beforeAll(async () => {
    await closeDatabase()
    process.env.DATABASE_POOL = '1'
    process.on('unhandledRejection', note)
  })
  afterAll(async () => {
    await closeDatabase()
    process.off('unhandledRejection', note)
    if (before === undefined) delete process.env.DATABASE_POOL
    else process.env.DATABASE_POOL = before
  })

  /** A text that PostgreSQL refuses: it has no NUL. */
  const badText = '22021'
  const divided = '22012'
  const broken = () => somebody({ memberId: 'a\0b' as MemberId })
  const countHolidays = async ({ db }: ReadScope): Promise<number> => {
    const [row] = await db.execute<{ count: number }>(sql`select count(*)::integer as count from holiday`)
    return row?.count ?? Number.NaN
  }
  const addHoliday = (day: string) =>
    database.owner`insert into holiday ${database.owner({
      organization_id: houses().here.organizationId,
      id: newId(),
      day,
      name: day,
    })}`

  // The second round's connection knows the opening, and has the work right behind it.
  test.each([1, 2])('nothing of the work is done when the opening fails, round %i', async round => {
    const { here } = houses()
    const written = sql`
      insert into holiday (organization_id, id, day, name) values (${here.organizationId}, uuid_v7(), '2026-05-02', 'Leak')`
    // What a rolled back transaction would leave behind all the same.
    const lasting = sql`select pg_advisory_lock(4711), set_config('app.organization_id', ${here.organizationId}, false)`
    for (const statement of [written, lasting]) {
      const writing = inWriteScope(broken(), async ({ db }) => {
        await Promise.all([db.execute(statement), db.execute(statement)])
      })
      await expect(writing.catch(sqlState), `round ${round}`).resolves.toBe(badText)
      const reading = inScope(broken(), ({ db }) => db.execute(statement))
      await expect(reading.catch(sqlState), `round ${round}`).resolves.toBe(badText)
    }
    const [left] = await database.owner`
      select (select count(*)::integer from holiday where name = 'Leak') as rows,
        (select count(*)::integer from pg_locks where locktype = 'advisory' and objid = 4711) as locks`
    expect({ ...left }).toEqual({ rows: 0, locks: 0 })
    // The one connection there is goes on, as nobody in particular, and for whoever is next.
    const [settings] = await handle().client`
      select current_setting('role') as role, coalesce(current_setting('app.organization_id', true), '') as organization`
    expect({ ...settings }).toEqual({ role: 'none', organization: '' })
    expect(await countAs(here.scope, 'holiday')).toBeGreaterThan(0)
    expect(await attempt(here.scope, sql`update holiday set name = name`)).toBeGreaterThan(0)
  })

  test('a scope sees one snapshot, whatever is committed meanwhile', async () => {
    const { scope } = houses().here
    const [first, second] = await inScope(scope, async open => {
      const found = await countHolidays(open)
      await addHoliday('2026-05-01')
      return [found, await countHolidays(open)]
    })
    expect(second).toBe(first)
    expect(await inScope(scope, countHolidays)).toBe((first ?? 0) + 1)
  })

  test('a scope that is held open answers first, and sees the same snapshot until the rest is read', async () => {
    const { scope } = houses().here
    const gate = promised<void>()
    const read = promised<number>()
    const first = await inScopeWhile(scope, async open => {
      const found = await countHolidays(open)
      const rest = gate.promise.then(() => countHolidays(open)).then(read.resolve)
      return { first: found, rest }
    })
    await addHoliday('2026-05-08')
    gate.resolve()
    expect(await read.promise).toBe(first)
    expect(await inScope(scope, countHolidays)).toBe(first + 1)
  })

  test('a failure of the first is passed on, one of the rest is whose who waits for it', async () => {
    const { scope } = houses().here
    const failing = ({ db }: ReadScope) => db.execute(sql`select 1 / 0`)
    const refused = inScopeWhile(scope, async open => ({ first: await failing(open), rest: null }))
    await expect(refused.catch(sqlState)).resolves.toBe(divided)
    await expect(inScopeWhile(scope, () => Promise.reject(new Error('No work.')))).rejects.toThrow('No work.')

    const gate = promised<void>()
    const { first, rest } = await inScopeWhile(scope, async open => {
      const later = gate.promise.then(() => failing(open))
      return { first: { first: await countHolidays(open), rest: later }, rest: later }
    })
    expect(first).toBeGreaterThan(0)
    gate.resolve()
    await expect(rest.catch(sqlState)).resolves.toBe(divided)
    // Also where nobody else waits for it: the answer was given, and the connection goes on.
    expect(
      await inScopeWhile(scope, async open => ({ first: await countHolidays(open), rest: failing(open) })),
    ).toBe(first)
    expect(await inScope(scope, countHolidays)).toBe(first)
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(unhandled).toEqual([])
  })

  /** Ends every connection of the product, as an administrator or a restart does. */
  const endConnections = () =>
    database.owner`select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and datname = current_database()`
  const over = 'The transaction is over'

  test.each(['reading', 'writing'])(
    'a connection lost while %s is told once, and the next is in order',
    async kind => {
      const { scope } = houses().here
      const behind = promised<unknown>()
      const sleep = (open: ReadScope) => {
        // With a value its text is described first, so that the driver holds back what comes behind it.
        const slept = open.db.execute(sql`select pg_sleep(${20})`)
        slept.catch(() => undefined)
        countHolidays(open).then(behind.resolve, behind.resolve)
        return slept
      }
      const lost = kind === 'reading' ? inScope(scope, sleep) : inWriteScope(scope, sleep)
      const told = expect(lost).rejects.toThrow()
      await sleepsInDatabase()
      await endConnections()
      await told
      expect(await behind.promise).toBeInstanceOf(Error)
      expect(await inScope(scope, countHolidays)).toBeGreaterThan(0)
      expect(unhandled).toEqual([])
    },
  )

  test('work that goes on after its connection was lost, and opened anew for somebody else, reaches nothing', async () => {
    const { scope } = houses().here
    const gate = promised<void>()
    const late = promised<unknown>()
    const begun = promised<void>()
    const lost = inWriteScope(scope, async open => {
      await countHolidays(open)
      begun.resolve()
      await gate.promise
      const written = open.db.execute(sql`
        insert into holiday (organization_id, id, day, name) values (${scope.organizationId}, uuid_v7(), '2026-05-03', 'Stray')`)
      await written.catch(late.resolve)
    })
    const told = expect(lost).rejects.toThrow()
    await begun.promise
    await endConnections()
    await told
    expect(await inScope(scope, countHolidays)).toBeGreaterThan(0)
    gate.resolve()
    expect(await late.promise).toMatchObject({ cause: { message: over } })
    const [left] = await database.owner`select count(*)::integer as count from holiday where name = 'Stray'`
    expect(left?.count).toBe(0)
    expect(unhandled).toEqual([])
  })

  test('nothing outlives its transaction', async () => {
    const { scope } = houses().here
    const open = await inScope(scope, async scope => scope)
    const isOver = { cause: { message: over } }
    expect(await inScope(scope, countHolidays)).toBeGreaterThan(0)
    await expect(countHolidays(open)).rejects.toMatchObject(isOver)
    const failed = promised<ReadScope>()
    await inScope(scope, async scope => {
      failed.resolve(scope)
      throw new Error('No work.')
    }).catch(() => undefined)
    await expect(countHolidays(await failed.promise)).rejects.toMatchObject(isOver)
  })

  /** Waits until the one connection is in `pg_sleep`. */
  async function sleepsInDatabase(): Promise<void> {
    for (;;) {
      const [found] = await database.owner`select count(*)::integer as count from pg_stat_activity
        where datname = current_database() and wait_event = 'PgSleep'`
      if (found?.count === 1) return
    }
  }
})
