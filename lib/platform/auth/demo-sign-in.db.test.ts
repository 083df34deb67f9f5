import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asIdentity, inWriteScope } from '@/db/scoped'
import { createSeatedUser, insertSeat } from './create-seat'
import { findDemoUser, listDemoUsers } from './demo-sign-in'
import { configure, goodPassword, organizationOf, withAuthDatabase } from './testing/auth-database'

withAuthDatabase()

const userOf = (slug: string, role: 'admin' | 'manager', name: string) =>
  createSeatedUser(slug, role, { email: `${name}@${slug}.example`, name, password: goodPassword })

describe('the one-click sign-in', () => {
  it('exists for demo users of a demo organization, one per role, while DEMO is on', async () => {
    const demo = await organizationOf('demo')
    const real = await organizationOf('real')
    await userOf('real', 'admin', 'real')
    const guide = await userOf('demo', 'manager', 'guide')
    await userOf('demo', 'manager', 'second')
    const straddling = await userOf('demo', 'admin', 'straddling')
    await userOf('demo', 'admin', 'human')
    await inWriteScope(demo, ({ db }) =>
      db.execute(sql`update organization set is_demo = true where organization_id = ${demo.organizationId}`),
    )
    await asIdentity(db => db.execute(sql`update "user" set is_demo = true where email not like 'human@%'`))
    await inWriteScope(real, scope =>
      insertSeat(scope, { userId: straddling.userId, email: 's@real.example', name: 'S', role: 'admin' }),
    )
    configure({ DEMO: 'true' })
    expect((await listDemoUsers()).map(({ role }) => role)).toEqual(['manager', 'admin'])
    expect(await findDemoUser('guide@demo.example')).toBe(guide.userId)
    expect(await findDemoUser('human@demo.example')).toBeNull()
    expect(await findDemoUser('real@real.example')).toBeNull()
    expect(await findDemoUser('straddling@demo.example')).toBeNull()
  })

  it('does not exist while DEMO is off', async () => {
    configure({ DEMO: 'false' })
    expect(await listDemoUsers()).toEqual([])
    expect(await findDemoUser('guide@demo.example')).toBeNull()
  })
})
