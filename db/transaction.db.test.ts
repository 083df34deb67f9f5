import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { closeDatabase, handle, poolState } from './client'
import { type MemberId, newId } from './id'
import { inBackground } from './pool/background'
import { PoolExhausted } from './pool/gate'
import type { Scope } from './scope'
import { inScope, inScopeWhile, inWriteScope, type ReadScope, sqlState } from './scoped'
import { attempt, countAs } from './testing/attempt'
import { buildHouse, fillHouse, type House } from './testing/fill-organization'
import { withTestDatabase } from './testing/test-database'
import { isUnavailable, unavailableChannel } from './unavailable'

const database = withTestDatabase()
let [here, there]: House[] = []

beforeAll(async () => {
  here = await buildHouse(database.owner, { slug: 'here' })
  there = await buildHouse(database.owner, { slug: 'there' })
  for (const house of [here, there]) await fillHouse(database.owner, house)
})

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

describe('a connection is waited for, and held, no longer than it may', () => {
  const before = process.env.DATABASE_POOL
  beforeAll(async () => {
    await closeDatabase()
    process.env.DATABASE_POOL = '3'
  })
  afterAll(async () => {
    await closeDatabase()
    if (before === undefined) delete process.env.DATABASE_POOL
    else process.env.DATABASE_POOL = before
  })

  const one = ({ db }: ReadScope) => db.execute(sql`select 1`)

  test('a transaction inside another is refused at once, however many try', async () => {
    const { scope } = houses().here
    const nested = () => inWriteScope(scope, () => inScope(scope, one))
    const begun = performance.now()
    const tries = await Promise.allSettled(Array.from({ length: 12 }, nested))
    for (const tried of tries)
      expect(tried).toMatchObject({ status: 'rejected', reason: { name: 'NestedTransaction' } })
    // All of them at once once held every connection, and each waited for ever.
    expect(performance.now() - begun).toBeLessThan(2_000)
    await expect(inScope(scope, one)).resolves.toHaveLength(1)
  })

  test('what a transaction leaves to run later may open its own', async () => {
    const { scope } = houses().here
    const later = promised<unknown>()
    await inScope(scope, async open => {
      setTimeout(() => later.resolve(inScope(scope, one)), 50)
      return one(open)
    })
    await expect(later.promise).resolves.toHaveLength(1)
  })

  test('who finds no connection within two seconds is told so, and the next one is served', async () => {
    const { scope } = houses().here
    const gate = promised<void>()
    const holding = [1, 2].map(() => inScope(scope, () => gate.promise))
    const told: unknown[] = []
    const hear = (error: unknown) => told.push(error)
    unavailableChannel.subscribe(hear)
    const failed = await inScope(scope, one).catch((error: unknown) => error)
    unavailableChannel.unsubscribe(hear)
    expect(failed).toBeInstanceOf(PoolExhausted)
    expect(told).toEqual([failed])
    expect(isUnavailable(failed)).toBe(true)
    // The third is kept for the background, which the requests do not starve.
    await expect(inBackground(() => inScope(scope, one))).resolves.toHaveLength(1)
    gate.resolve()
    await Promise.all(holding)
    await expect(inScope(scope, one)).resolves.toHaveLength(1)
    // It answers before its transaction ends.
    await vi.waitFor(() => expect(poolState()).toEqual({ size: 3, inUse: 0, waiting: 0 }))
  })

  const limitsOf = (scope: Scope) =>
    inScope(scope, async ({ db }) => [
      ...(await db.execute<{ name: string; setting: string }>(sql`
        select name, setting from pg_settings
        where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`)),
    ])

  test('every connection has its limits, whatever the server says; work in the background has longer ones', async () => {
    const { scope } = houses().here
    const settings = (idle: number, lock: number, statement: number) => [
      { name: 'idle_in_transaction_session_timeout', setting: String(idle) },
      { name: 'lock_timeout', setting: String(lock) },
      { name: 'statement_timeout', setting: String(statement) },
    ]
    const found = await Promise.all([1, 2].map(() => limitsOf(scope)))
    for (const limits of found) expect(limits).toEqual(settings(30_000, 5_000, 20_000))
    const long = settings(300_000, 60_000, 1_800_000)
    expect(await inBackground(() => limitsOf(scope))).toEqual(long)
    // And only for as long as it lasts.
    expect(await Promise.all([1, 2].map(() => limitsOf(scope)))).toEqual(found)
  })

  test('a lock that is held too long makes the database busy, not the request wrong', async () => {
    const { here } = houses()
    const [taken, held] = [promised<void>(), promised<void>()]
    const holding = database.owner.begin(async owner => {
      await owner`lock table holiday`
      taken.resolve()
      await held.promise
    })
    await taken.promise
    const change = sql`set local lock_timeout = 50; update holiday set name = name`
    const tried = await inWriteScope(here.scope, ({ db }) => db.execute(change)).catch(
      (error: unknown) => error,
    )
    held.resolve()
    await holding
    expect(sqlState(tried)).toBe('55P03')
    expect(isUnavailable(tried)).toBe(true)
  })
})
