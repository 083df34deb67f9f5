import { beforeAll, expect, test } from 'vitest'
import { newId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { scopeOfSeat } from '@/scripts/testing/scope-of-seat'
import { periodOf } from './domain/period'
import { findFacts } from './queries/find-facts'
import { listPosts } from './queries/list-posts'

const database = withTestDatabase()
const today = '2026-03-31'
const period = periodOf({ from: '2026-01-01', to: '2026-12-31' }, today, 1, null)
const all = { kind: 'all' } as const
let tenant: Tenant

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  tenant = await buildTenant(database.owner, { slug: 'ravel' })
})

/** What the board says of the first salesperson's posts, and how many rows stand behind its two rates. */
const contentOf = (scope: Scope) =>
  inScope(scope, async open => {
    const { facts } = await findFacts(open, period, all, today)
    const { measured, impressions, engagements, originalitySum, originalityCount, published } = facts(
      tenant.members.first,
    ).counts
    const mine = { kind: 'member', memberId: tenant.members.first } as const
    const page = { number: 1, size: 10 }
    const rows = [
      (await listPosts(open, 'measured', period, mine, page)).total,
      (await listPosts(open, 'original', period, mine, page)).total,
    ]
    return { published, measured, impressions, engagements, originalitySum, originalityCount, rows }
  })

const nothing = {
  published: 1,
  measured: 0,
  impressions: 0,
  engagements: 0,
  originalitySum: 0,
  originalityCount: 0,
  rows: [0, 0],
}

test('a board shows others a new figure only once its author had it for himself', async () => {
  const [post] = await database.owner<{ id: string }[]>`
    select id from post where member_id = ${tenant.members.first} and status = 'published'`
  const id = post?.id ?? ''
  await database.owner`delete from post_metric where post_id = ${id}`
  await database.owner`update post set originality = 0.75, impressions = null, reactions = null, comments = null, reposts = null where id = ${id}`
  const [author, manager] = [await scopeOfSeat(tenant, 'first'), await scopeOfSeat(tenant, 'manager')]
  const original = { ...nothing, originalitySum: 0.75, originalityCount: 1, rows: [0, 1] }
  expect(await contentOf(author)).toEqual(original)
  expect(await contentOf(manager)).toEqual(nothing)

  const snapshot = { organization_id: tenant.organizationId, post_id: id, member_id: tenant.members.first }
  const rows = [
    // Written long ago.
    {
      ...snapshot,
      id: '019a0000-0000-7000-8000-000000000001',
      captured_at: '2026-02-01T10:00:00Z',
      impressions: 100,
      reactions: 1,
    },
    { ...snapshot, id: newId(), captured_at: '2026-02-02T10:00:00Z', impressions: 900, reactions: 90 },
  ]
  await database.owner`insert into post_metric ${database.owner(rows)}`
  await database.owner`update post set impressions = 900, reactions = 90, comments = 0, reposts = 0 where id = ${id}`
  const full = { ...original, measured: 1, impressions: 900, engagements: 90, rows: [1, 1] }
  expect(await contentOf(author)).toEqual(full)
  const meanwhile = { ...nothing, measured: 1, impressions: 100, engagements: 1, rows: [1, 0] }
  expect(await contentOf(manager)).toEqual(meanwhile)

  await database.owner`update organization set author_first_hours = 0 where organization_id = ${tenant.organizationId}`
  expect(await contentOf(manager)).toEqual(full)
})
