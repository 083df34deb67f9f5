import { beforeAll, expect, test } from 'vitest'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { scopeOfSeat } from '@/scripts/testing/scope-of-seat'
import { fetchNextFeed } from './feeds/worker'
import { addFeed } from './mutations/feed'
import { keepFetched } from './mutations/feed-work'
import { addReference, editReference, removeReference } from './mutations/reference'
import { listFeeds } from './queries/list-feeds'
import { findReference, searchReferences } from './queries/search-references'

const database = withTestDatabase()
let tenant: Tenant
let scopes: Record<'first' | 'marketing' | 'admin', Scope>
const page = { number: 1, size: 50 }

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  tenant = await buildTenant(database.owner, { slug: 'ravel' })
  scopes = {
    first: await scopeOfSeat(tenant, 'first'),
    marketing: await scopeOfSeat(tenant, 'marketing'),
    admin: await scopeOfSeat(tenant, 'admin'),
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
