import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { Scope } from '@/db/scope'
import { inWriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { scopeOfSeat } from '@/scripts/testing/scope-of-seat'
import { loadCalendarFeed } from './load-calendar-feed'
import { streamOwnExport } from './load-own-export'
import { renewCalendarFeed, revokeCalendarFeed } from './mutations/calendar-feed'

const database = withTestDatabase()
let tenant: Tenant
let scopes: Record<'first', Scope>

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  tenant = await buildTenant(database.owner, { slug: 'ravel' })
  scopes = {
    first: await scopeOfSeat(tenant, 'first'),
  }
})

async function filesOf(scope: Scope): Promise<Map<string, string>> {
  const pieces: Uint8Array[] = []
  for await (const piece of streamOwnExport(scope)) pieces.push(piece)
  const zip = Buffer.concat(pieces)
  const files = new Map<string, string>()
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [method, packed, name] = [
      zip.readUInt16LE(at + 8),
      zip.readUInt32LE(at + 18),
      zip.readUInt16LE(at + 26),
    ]
    const data = zip.subarray(at + 30 + name, at + 30 + name + packed)
    files.set(
      zip.subarray(at + 30, at + 30 + name).toString(),
      (method === 8 ? inflateRawSync(data) : data).toString(),
    )
    at += 30 + name + packed
  }
  return files
}

test('what one takes along is all one’s own, drafts and pictures too, and nothing of another', async () => {
  const [post] = await database.owner<{ id: string }[]>`
    select id from post where member_id = ${tenant.members.first} and status = 'draft' and not shared`
  await database.owner`insert into post_picture (organization_id, post_id, member_id, mime, width, height, bytes)
    values (${tenant.organizationId}, ${post?.id ?? ''}, ${tenant.members.first}, 'image/png', 1, 1, ${Buffer.from('PIXELS')})`
  const files = await filesOf(scopes.first)
  const names = [...files.keys()]
  expect(names.filter(name => name.startsWith('published/'))).toHaveLength(1)
  expect(names.filter(name => name.startsWith('drafts/'))).toHaveLength(3)
  expect([...files.entries()].find(([name]) => name.startsWith('pictures/'))?.[1]).toBe('PIXELS')
  const json = JSON.parse(files.get('content.json') ?? '{}')
  expect(json.posts).toHaveLength(4)
  expect(files.get('metrics.csv')?.trim().split('\r\n')).toHaveLength(2)
  const text = [...files.values()].join('')
  expect(text).toContain('ravel|first|draft')
  expect(text).not.toMatch(/ravel\|(?!first)\w+\|(published|draft|idea|shared)/)
})

test('a calendar address shows one’s own plan, until it is renewed or revoked', async () => {
  await database.owner`update post set planned_for = now() + interval '2 days' where status in ('draft', 'idea')`
  const { address } = await inWriteScope(scopes.first, renewCalendarFeed)
  const token = /feed\/([\w-]+)\.ics$/.exec(address)?.[1] ?? ''
  const [kept] =
    await database.owner`select token_hash from calendar_feed where member_id = ${tenant.members.first}`
  expect(kept?.token_hash).toBe(createHash('sha256').update(token).digest('base64url'))
  const calendar = (await loadCalendarFeed(token))?.replaceAll('\r\n ', '') ?? ''
  expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBe(3)
  expect(calendar).toContain('ravel|first|draft')
  expect(calendar).not.toMatch(/ravel\|(?!first)\w+\|/)
  const renewed = await inWriteScope(scopes.first, renewCalendarFeed)
  const next = /feed\/([\w-]+)\.ics$/.exec(renewed.address)?.[1] ?? ''
  expect(await loadCalendarFeed(token)).toBeNull()
  await database.owner`update member set status = 'deactivated' where id = ${tenant.members.first}`
  expect(await loadCalendarFeed(next)).toBeNull()
  await database.owner`update member set status = 'active' where id = ${tenant.members.first}`
  expect(await loadCalendarFeed(next)).not.toBeNull()
  await inWriteScope(scopes.first, revokeCalendarFeed)
  expect(await loadCalendarFeed(next)).toBeNull()
  for (const nonsense of ['', 'x', `${next}%`, "' or 1=1 --"])
    expect(await loadCalendarFeed(nonsense)).toBeNull()
})
