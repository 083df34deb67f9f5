import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Scope } from '@/db/scope'
import { inWriteScope, type WriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { confirmMeeting } from '@/lib/meetings/mutations'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { rememberResult } from './idempotency'

const database = withTestDatabase()
let tenant: Tenant

beforeAll(async () => {
  tenant = await buildTenant(database.owner, { slug: 'acme' })
})

async function scopeOf(seat: SeatKey): Promise<Scope> {
  const scope = await scopeOfSession(tenant.sessions[seat])
  if (scope === null) throw new Error(`${seat} has no scope.`)
  return scope
}

/** What an action was sent with a key. */
const sent = (key: string, fields: Record<string, unknown> = { note: 'a' }, action = 'note/write') => ({
  ...{ key, action, fields },
})

/** Writes a row and gives its text; twice would be two rows. */
const writeNote = async (scope: WriteScope, note: string) => {
  await scope.db.execute(sql`
    insert into time_entry (organization_id, id, member_id, channel, day, minutes, note)
    values (${scope.organizationId}, uuid_v7(), ${scope.memberId}, 'social', '2026-03-02', 5, ${note})`)
  return { note }
}

const notes = async (note: string) => {
  const [row] = await database.owner<{ count: number }[]>`
    select count(*)::integer as count from time_entry where note = ${note}`
  return row?.count
}

test('fifty calls at once under one key write once and give the same result', async () => {
  const scope = await scopeOf('first')
  const key = randomUUID()
  const results = await Promise.all(
    Array.from({ length: 50 }, () =>
      inWriteScope(scope, writer => rememberResult(writer, sent(key), () => writeNote(writer, 'fifty'))),
    ),
  )
  expect(results).toEqual(results.map(() => ({ note: 'fifty' })))
  expect(await notes('fifty')).toBe(1)
})

test('a key belongs to one member: a colleague’s same key is his own', async () => {
  const key = randomUUID()
  for (const seat of ['first', 'second'] as const) {
    const scope = await scopeOf(seat)
    const write = () =>
      inWriteScope(scope, writer => rememberResult(writer, sent(key), () => writeNote(writer, `own ${seat}`)))
    await write()
    await write()
    expect(await notes(`own ${seat}`)).toBe(1)
  }
})

test('work that was refused leaves its key free', async () => {
  const scope = await scopeOf('first')
  const key = randomUUID()
  const failing = inWriteScope(scope, writer =>
    rememberResult(writer, sent(key), async () => {
      await writeNote(writer, 'refused')
      throw new Error('no')
    }),
  )
  await expect(failing).rejects.toThrow('no')
  expect(await notes('refused')).toBe(0)
  await inWriteScope(scope, writer => rememberResult(writer, sent(key), () => writeNote(writer, 'refused')))
  expect(await notes('refused')).toBe(1)
})

test('of many who confirm one version of a meeting one wins; the others get the row as it is now', async () => {
  const scope = await scopeOf('first')
  const { meeting: id } = tenant.rows.first
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      inWriteScope(scope, writer =>
        confirmMeeting(writer, { id, version: 1, outcome: index % 2 === 0 ? 'held' : 'cancelled' }),
      ),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [row] = await database.owner`select status, version from meeting where id = ${id}`
  expect(row?.version).toBe(2)
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue
    expect(outcome.reason).toMatchObject({
      code: 'conflict',
      current: { id, status: row?.status, version: 2 },
    })
  }
})

test('a key belongs to one action and what was sent with it: anything else is refused, and writes nothing', async () => {
  const scope = await scopeOf('first')
  const key = randomUUID()
  const send = (of: ReturnType<typeof sent>, note: string) =>
    inWriteScope(scope, writer => rememberResult(writer, of, () => writeNote(writer, note)))
  const fields = { id: 'one', note: 'twice', idempotencyKey: key }
  await send(sent(key, fields), 'kept')
  const others = [
    sent(key, { ...fields, id: 'two' }),
    sent(key, { ...fields, more: '' }),
    sent(key, { id: 'one', idempotencyKey: key }),
    sent(key, fields, 'note/remove'),
  ]
  for (const other of others)
    await expect(send(other, 'other'), other.action).rejects.toMatchObject({ code: 'reused' })
  expect(await notes('other')).toBe(0)
  const turned = { idempotencyKey: key, note: 'twice', id: 'one' }
  expect(await send(sent(key, turned), 'other')).toEqual({ note: 'kept' })
})
