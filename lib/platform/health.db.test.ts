import { afterEach, expect, test } from 'vitest'
import { closeDatabase, handle } from '@/db/client'
import { closeProber } from '@/db/pool/probe'
import { withTestDatabase } from '@/db/testing/test-database'
import { checkHealth } from './health'

const database = withTestDatabase()
const url = () => database.url

afterEach(async () => {
  process.env.DATABASE_URL = url()
  await closeDatabase()
  await closeProber()
})

test('a product that works is ready, and says nothing but that', async () => {
  expect(await checkHealth()).toEqual({
    ...{ live: true, ready: true, database: 'reached', migrations: 'current', writable: true },
    pool: null,
    proxy: 'fine',
  })
})

test('it answers while every connection of the pool is held', async () => {
  const { gate } = handle()
  const held = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => gate.enter('request')))
  const tenth = await gate.enter('background')
  expect(await checkHealth()).toMatchObject({ ready: true, pool: { size: 10, inUse: 10, waiting: 0 } })
  for (const leave of [...held, tenth]) leave()
})

test('a database that cannot be written to is reached, and not ready', async () => {
  process.env.DATABASE_URL = `${url()}?options=-c%20default_transaction_read_only%3Don`
  expect(await checkHealth()).toMatchObject({ ready: false, database: 'reached', writable: false })
})

test('a database that is away, or takes the connection and says nothing, is lost', async () => {
  const { createServer } = await import('node:net')
  const silent = createServer(() => undefined)
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  if (address === null || typeof address === 'string') throw new Error('There is no port.')
  for (const port of [address.port, 1]) {
    process.env.DATABASE_URL = `postgresql://nobody@127.0.0.1:${port}/nothing`
    const [one, two] = await Promise.all([checkHealth(), checkHealth()])
    expect(one).toMatchObject({ live: true, ready: false, database: 'lost', migrations: 'unknown' })
    expect(two).toEqual(one)
  }
  silent.close()
})
