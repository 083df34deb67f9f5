import { sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { asIdentity } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { logError } from './log-error'

withTestDatabase()

/** What a log says of what `work` throws. */
async function logOf(work: () => Promise<unknown>): Promise<string> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const error = await work().catch((thrown: unknown) => thrown)
  logError(error, 'test')
  const [[line] = []] = said.mock.calls
  said.mockRestore()
  return String(line)
}

const email = 'marker-address@example.com'

test.each([
  [
    'a value that is there already',
    () =>
      asIdentity(async db => {
        const insert = sql`insert into "user" (id, email, name) values (uuid_v7(), ${email}, ${'marker-name'})`
        await db.execute(insert)
        await db.execute(insert)
      }),
  ],
  ['a value that is none', () => asIdentity(db => db.execute(sql`select ${email}::uuid, 'a' = 'b'`))],
  ['a statement that is none', () => asIdentity(db => db.execute(sql`selekt ${email}`))],
])('of %s the log says what and where, and nothing of what was typed', async (_what, work) => {
  const line = await logOf(work)
  expect(line).not.toContain('marker')
  expect(line).toMatch(/"sqlState":"[0-9A-Z]{5}"/)
  expect(line).toContain('transaction.ts:')
})

test('a broken constraint is named, with the statement and without its values', async () => {
  const line = await logOf(() =>
    asIdentity(async db => {
      for (let round = 0; round < 2; round += 1)
        await db.execute(sql`insert into "user" (id, email, name) values (uuid_v7(), ${email}, 'x')`)
    }),
  )
  expect(JSON.parse(line).error).toMatchObject({
    ...{ sqlState: '23505', constraint_name: 'user_email_key', table_name: 'user' },
    query: expect.stringContaining('insert into "user"'),
  })
})

test('an error of our own keeps its message', async () => {
  expect(await logOf(async () => Promise.reject(new Error('The seat is gone.')))).toContain(
    'The seat is gone.',
  )
})
