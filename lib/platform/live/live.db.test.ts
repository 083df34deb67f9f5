import { getEventListeners } from 'node:events'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { MemberId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { inWriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { shutdown } from '../env/shutdown'
import { publish } from './publish'
import { streamNotices } from './stream'
import { changedSince, currentPosition, subscribe } from './subscribe'

const database = withTestDatabase()
let acme: Tenant
let beta: Tenant
const open: (() => void)[] = []

beforeAll(async () => {
  acme = await buildTenant(database.owner, { slug: 'acme' })
  beta = await buildTenant(database.owner, { slug: 'beta' })
})
afterEach(() => {
  for (const close of open.splice(0)) close()
})

async function scopeOf(tenant: Tenant, seat: SeatKey): Promise<Scope> {
  const scope = await scopeOfSession(tenant.sessions[seat])
  if (scope === null) throw new Error(`${seat} has no scope.`)
  return scope
}

/** The topics a seat hears from now on. */
async function ear(tenant: Tenant, seat: SeatKey, lost = () => {}): Promise<string[]> {
  const heard: string[] = []
  open.push(await subscribe(await scopeOf(tenant, seat), { hear: ({ topic }) => heard.push(topic), lost }))
  return heard
}

const tell = async (tenant: Tenant, seat: SeatKey, topic: string, memberId?: MemberId) =>
  inWriteScope(await scopeOf(tenant, seat), writer => publish(writer, topic, memberId))

test('a change reaches those of the organization who may see the member, and nobody else', async () => {
  const listening: readonly (readonly [Tenant, SeatKey])[] = [
    [acme, 'first'],
    [acme, 'manager'],
    [acme, 'director'],
    [acme, 'admin'],
  ]
  const deaf: readonly (readonly [Tenant, SeatKey])[] = [
    [acme, 'second'],
    [acme, 'farManager'],
    [acme, 'marketing'],
    [beta, 'first'],
    [beta, 'admin'],
  ]
  const ears = await Promise.all(listening.map(([tenant, seat]) => ear(tenant, seat)))
  const others = await Promise.all(deaf.map(([tenant, seat]) => ear(tenant, seat)))
  await tell(acme, 'first', 'meeting', acme.members.first)
  await vi.waitFor(() => expect(ears).toEqual(listening.map(() => ['meeting'])))
  // What is everybody's comes after on the same connection: what was not heard by then never will be.
  await tell(acme, 'admin', 'settings')
  await tell(beta, 'admin', 'settings')
  await vi.waitFor(() => expect(others).toEqual(deaf.map(() => ['settings'])))
})

test('nothing is told of a change that was undone', async () => {
  const heard = await ear(acme, 'admin')
  const scope = await scopeOf(acme, 'admin')
  const undone = inWriteScope(scope, async writer => {
    await publish(writer, 'undone')
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await tell(acme, 'admin', 'after')
  await vi.waitFor(() => expect(heard).toEqual(['after']))
})

test('a listener survives the end of its connection', async () => {
  const lost = vi.fn()
  const heard = await ear(acme, 'manager', lost)
  const before = currentPosition()
  const ended = await database.owner`
    select pg_terminate_backend(pid) as ended from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`
  expect(ended.length).toBeGreaterThan(0)
  await vi.waitFor(
    async () => {
      await tell(acme, 'admin', 'again')
      expect(heard).toContain('again')
    },
    { timeout: 20_000, interval: 200 },
  )
  expect(lost).toHaveBeenCalled()
  // Nobody knows what happened meanwhile.
  expect(changedSince(await scopeOf(acme, 'manager'), before, () => false)).toBe(true)
})

test('a stream carries the topics asked for, and ends with its request', async () => {
  const leave = new AbortController()
  const stream = streamNotices(await scopeOf(acme, 'manager'), ['wanted'], null, leave.signal)
  const reader = stream.getReader()
  const read = async () => {
    const { value } = await reader.read()
    return value === undefined ? null : Buffer.from(value).toString('utf8')
  }
  expect(await read()).toBe('retry: 2000\n\n')
  expect(await read()).toMatch(/^id: \S+\nevent: position\ndata: null\n\n$/)
  await tell(acme, 'admin', 'unwanted')
  await tell(acme, 'admin', 'wanted')
  expect(await read()).toMatch(/^id: \S+\nevent: change\ndata: {"topic":"wanted"}\n\n$/)
  leave.abort()
  expect(await read()).toBeNull()
})

test('what happened since a page was read is known to those who may hear of it, and to nobody else', async () => {
  const heard = await ear(acme, 'admin')
  const before = currentPosition()
  await tell(acme, 'first', 'signals', acme.members.first)
  await vi.waitFor(() => expect(heard).toEqual(['signals']))
  const changed = async (tenant: Tenant, seat: SeatKey, position: string, topic = 'signals') =>
    changedSince(await scopeOf(tenant, seat), position, notice => notice.topic === topic)
  expect(await changed(acme, 'first', before)).toBe(true)
  expect(await changed(acme, 'manager', before)).toBe(true)
  expect(await changed(acme, 'manager', before, 'pipeline')).toBe(false)
  expect(await changed(acme, 'second', before)).toBe(false)
  expect(await changed(beta, 'admin', before)).toBe(false)
  expect(await changed(acme, 'manager', currentPosition())).toBe(false)
  for (const unknown of ['', 'elsewhere:0', before.replace(/\d+$/, '999999'), before.replace(/\d+$/, 'x')])
    expect(await changed(beta, 'admin', unknown), unknown).toBe(true)
})

test('a stream that ends leaves nothing behind that waits for the server to stop', async () => {
  const before = getEventListeners(shutdown().signal, 'abort').length
  const request = new AbortController()
  const reader = streamNotices(await scopeOf(acme, 'first'), ['signals'], null, request.signal).getReader()
  await reader.read()
  expect(getEventListeners(shutdown().signal, 'abort')).toHaveLength(before + 1)
  request.abort()
  expect((await reader.read()).done).toBe(true)
  expect(getEventListeners(shutdown().signal, 'abort')).toHaveLength(before)
})
