import { beforeAll, expect, test } from 'vitest'
import type { Scope } from '@/db/scope'
import { withTestDatabase } from '@/db/testing/test-database'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { asUploadOf } from './member-uploads'

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

test('a member has three uploads at once, a colleague has their own, and one that failed is over', async () => {
  const [first, second] = await Promise.all([scopeOf('first'), scopeOf('second')])
  const ends: (() => void)[] = []
  const begin = (scope: Scope) => asUploadOf(scope, () => new Promise<void>(resolve => ends.push(resolve)))
  const open = [begin(first), begin(first), begin(first)]
  await expect(begin(first)).rejects.toMatchObject({ code: 'uploading' })
  open.push(begin(second))
  for (const end of ends) end()
  await Promise.all(open)
  for (let times = 0; times < 5; times++) {
    const failing = asUploadOf(first, () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
  }
  expect(await asUploadOf(first, async () => 'done')).toBe('done')
})
