import { beforeAll, expect, test } from 'vitest'
import { newId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { scopeOfSeat } from '@/scripts/testing/scope-of-seat'
import { findResult, listResults } from './queries/list-results'
import { listSnapshots } from './queries/list-snapshots'
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
  scopes = {
    first: await scopeOfSeat(tenant, 'first'),
    manager: await scopeOfSeat(tenant, 'manager'),
    marketing: await scopeOfSeat(tenant, 'marketing'),
    admin: await scopeOfSeat(tenant, 'admin'),
  }
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
