import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { fetchNextFeed } from './feeds/worker'
import { loadCalendarFeed } from './load-calendar-feed'
import { streamOwnExport } from './load-own-export'
import { renewCalendarFeed, revokeCalendarFeed } from './mutations/calendar-feed'
import { addFeed } from './mutations/feed'
import { keepFetched } from './mutations/feed-work'
import { forgetPrivatePosts } from './mutations/forget-private-posts'
import { addReference, editReference, removeReference } from './mutations/reference'
import { listFeeds } from './queries/list-feeds'
import { findResult, listResults } from './queries/list-results'
import { listSnapshots } from './queries/list-snapshots'
import { findReference, searchReferences } from './queries/search-references'
import { sumResults } from './queries/sum-results'

const database = withTestDatabase()
let tenant: Tenant
let scopes: Record<'first' | 'manager' | 'marketing' | 'admin', Scope>
const span = { from: '2026-01-01', to: '2030-12-31' }
const all = { kind: 'all' } as const
const page = { number: 1, size: 50 }

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  tenant = await buildTenant(database.owner, { slug: 'ravel' })
  const of = async (seat: SeatKey) => {
    const scope = await scopeOfSession(tenant.sessions[seat])
    if (scope === null) throw new Error(`${seat} has no scope.`)
    return scope
  }
  scopes = {
    first: await of('first'),
    manager: await of('manager'),
    marketing: await of('marketing'),
    admin: await of('admin'),
  }
})

const paste = (title: string, body: string, language: 'fr' | 'en' = 'fr') =>
  inWriteScope(scopes.marketing, scope =>
    addReference(scope, { source: 'employer', title, body, language, url: null, publishedOn: null }),
  )

const found = async (words: string): Promise<string[]> => {
  const { rows } = await inScope(scopes.first, scope =>
    searchReferences(scope, { words, source: null }, page),
  )
  return rows.map(({ title }) => title).sort()
}

test('a search knows accents and word forms of both languages, and what a query must not do', async () => {
  await paste('Énergie', 'Nos nouvelles chaises ont réduit la consommation d’énergie de nos équipes.')
  await paste('Cœur', 'Au cœur des métiers')
  await paste('Meetings', 'We were meeting customers and reducing costs', 'en')
  for (const words of [
    'énergies',
    'energie',
    'ENERGIES',
    'chaise nouvelle',
    'reduite',
    'réduites',
    '"consommation d’énergie"',
  ])
    expect(await found(words), words).toEqual(['Énergie'])
  for (const words of ['coeur', 'cœurs', 'metier']) expect(await found(words), words).toEqual(['Cœur'])
  for (const words of ['meet', 'reduced cost', 'customer -supplier'])
    expect(await found(words), words).toEqual(['Meetings'])
  for (const words of ['chaise -énergie', 'rien de tel', "'", '" OR (', '!!! & |', '\\'])
    expect(await found(words), words).toEqual([])
})

test('a text keeps its shingles with it, and a stale version is refused with what is there', async () => {
  const { id } = await paste('Cinq mots', 'un deux trois quatre cinq six')
  const shingles = () =>
    database.owner`select count(*)::int as count from reference_shingle where reference_text_id = ${id}`
  expect((await shingles())[0]?.count).toBe(2)
  const change = {
    source: 'sector',
    title: 'Six mots',
    body: 'sept huit neuf dix onze',
    language: 'fr',
    url: null,
    publishedOn: null,
  } as const
  await inWriteScope(scopes.marketing, scope => editReference(scope, { id, version: 1, ...change }))
  expect((await shingles())[0]?.count).toBe(1)
  const stale = inWriteScope(scopes.marketing, scope => editReference(scope, { id, version: 1, ...change }))
  await expect(stale).rejects.toMatchObject({ code: 'conflict', current: { title: 'Six mots', version: 2 } })
  await inWriteScope(scopes.marketing, scope => removeReference(scope, { id, version: 2 }))
  expect((await shingles())[0]?.count).toBe(0)
  expect(await inScope(scopes.first, scope => findReference(scope, id))).toBeNull()
})

test('a feed brings each entry once, and a feed of the inside says why it brings none', async () => {
  const { id } = await inWriteScope(scopes.marketing, scope =>
    addFeed(scope, { source: 'competitor', url: 'https://127.0.0.1/feed' }),
  )
  expect(await fetchNextFeed()).toBe(true)
  expect(await fetchNextFeed()).toBe(false)
  const feeds = await inScope(scopes.first, listFeeds)
  expect(feeds.find(feed => feed.id === id)).toMatchObject({ error: 'private_address', texts: 0 })
  const entry = (key: string, publishedOn: string | null) =>
    ({ key, title: key, body: 'un deux trois quatre cinq', url: null, publishedOn, language: 'fr' }) as const
  const keep = (entries: ReturnType<typeof entry>[]) =>
    inWriteScope(scopes.admin, scope => keepFetched(scope, id, { title: 'Le fil', etag: '"1"', entries }))
  expect(await keep([entry('a', '2020-01-01'), entry('b', null)])).toBe(2)
  expect(
    await keep([entry('a', '2020-01-01'), entry('b', null), entry('c', null), entry('d', '2020-01-02')]),
  ).toBe(1)
  const after = await inScope(scopes.first, listFeeds)
  expect(after.find(feed => feed.id === id)).toMatchObject({ error: null, texts: 3, title: 'Le fil' })
  const twice = inWriteScope(scopes.marketing, scope =>
    addFeed(scope, { source: 'sector', url: 'https://127.0.0.1/feed' }),
  )
  await expect(twice).rejects.toMatchObject({ code: 'taken' })
})

test('a new figure is its author’s alone until it is old enough', async () => {
  const [post] = await database.owner<{ id: string }[]>`
    select id from post where member_id = ${tenant.members.first} and status = 'published'`
  const id = post?.id ?? ''
  // Written long ago, whatever moment it is of.
  const old = '019a0000-0000-7000-8000-000000000001'
  await database.owner`delete from post_metric where post_id = ${id}`
  await database.owner`update post set originality = 0.75 where id = ${id}`
  const snapshot = { organization_id: tenant.organizationId, post_id: id, member_id: tenant.members.first }
  const rows = [
    { ...snapshot, id: old, captured_at: '2025-11-01T10:00:00Z', impressions: 100, reactions: 1 },
    { ...snapshot, id: newId(), captured_at: '2025-11-02T10:00:00Z', impressions: 900, reactions: 90 },
  ]
  await database.owner`insert into post_metric ${database.owner(rows)}`
  const impressions = (scope: Scope) =>
    inScope(scope, async open => {
      const result = await findResult(open, id)
      const listed = await listResults(open, span, all, { sort: 'impressions', ...page })
      const snapshots = await listSnapshots(open, id)
      return [result?.impressions, listed.find(row => row.id === id)?.impressions, snapshots.length]
    })
  expect(await impressions(scopes.first)).toEqual([900, 900, 2])
  for (const role of ['manager', 'marketing', 'admin'] as const)
    expect(await impressions(scopes[role]), role).toEqual([100, 100, 1])
  // The post itself is new as well: nobody else knows yet how original it is.
  expect((await inScope(scopes.first, open => findResult(open, id)))?.originality).toBe(0.75)
  expect((await inScope(scopes.manager, open => findResult(open, id)))?.originality).toBeNull()
  await database.owner`update organization set author_first_hours = 0 where organization_id = ${tenant.organizationId}`
  expect(await impressions(scopes.manager)).toEqual([900, 900, 2])
  expect((await inScope(scopes.manager, open => findResult(open, id)))?.originality).toBe(0.75)
  await database.owner`update organization set author_first_hours = 24 where organization_id = ${tenant.organizationId}`
})

test('sums of groups are those of the posts', async () => {
  const sums = await inScope(scopes.first, open => sumResults(open, span, all))
  const of = (dimension: string) => sums.filter(sum => sum.dimension === dimension)
  const total = of('all')[0]
  expect(total).toMatchObject({
    published: 1,
    posts: 1,
    impressions: 900,
    engagements: 90,
    impressionsSquared: 810_000,
    product: 81_000,
  })
  for (const dimension of ['voice', 'intent', 'network', 'weekday', 'hour', 'week', 'author', 'team'])
    expect(
      of(dimension).reduce((sum, { published }) => sum + published, 0),
      dimension,
    ).toBe(1)
  expect(of('band')).toMatchObject([{ key: '3' }])
  expect(of('weekday')).toMatchObject([{ key: '1' }])
  expect(of('hour')).toMatchObject([{ key: '11' }])
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
  expect(files.get('metrics.csv')?.trim().split('\r\n')).toHaveLength(3)
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

test('who leaves leaves the figures without the drafts', async () => {
  const member = tenant.members.second
  const count = async () =>
    (
      await database.owner`select status, shared from post where member_id = ${member} order by status, shared`
    ).map(row => `${row.status} ${row.shared}`)
  const others = async () =>
    (await database.owner`select count(*)::int as count from post where member_id <> ${member}`)[0]?.count
  const before = await others()
  await expect(
    inWriteScope(scopes.manager, scope => forgetPrivatePosts(scope, member)),
  ).rejects.toMatchObject({ code: 'forbidden' })
  const gone = await inWriteScope(scopes.admin, async scope => {
    const forgotten = await forgetPrivatePosts(scope, member)
    // The administrator is himself again: nobody's drafts are in sight.
    const [seen] = await scope.db.execute<{ count: number }>(
      sql`select count(*)::integer as count from post where status = 'idea' and member_id <> ${scope.memberId}`,
    )
    expect(seen?.count).toBe(0)
    return forgotten
  })
  expect(gone).toBe(2)
  expect(await count()).toEqual(['draft true', 'published false'])
  expect(await others()).toBe(before)
  const [figures] =
    await database.owner`select count(*)::int as count from post_metric where member_id = ${member}`
  expect(figures?.count).toBe(1)
})
