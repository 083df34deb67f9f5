import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Scope } from '@/db/scope'
import { inWriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { scopeOfSeat } from '@/scripts/testing/scope-of-seat'
import { forgetPrivatePosts, setMemberStatus } from './mutations'

const database = withTestDatabase()
let tenant: Tenant
let scopes: Record<'manager' | 'admin', Scope>

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  tenant = await buildTenant(database.owner, { slug: 'ravel' })
  scopes = {
    manager: await scopeOfSeat(tenant, 'manager'),
    admin: await scopeOfSeat(tenant, 'admin'),
  }
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
    inWriteScope(scopes.manager, scope => forgetPrivatePosts(scope, { id: member })),
  ).rejects.toMatchObject({ code: 'forbidden' })
  // Only of a closed seat: an active author looks after his texts himself.
  await expect(
    inWriteScope(scopes.admin, scope => forgetPrivatePosts(scope, { id: member })),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await inWriteScope(scopes.admin, scope =>
    setMemberStatus(scope, { id: member, version: 1, status: 'deactivated' }),
  )
  const gone = await inWriteScope(scopes.admin, async scope => {
    const forgotten = await forgetPrivatePosts(scope, { id: member })
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
