import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { inScope } from '@/db/scoped'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import { authenticate } from './authenticate'
import { setUp } from './set-up'
import { ensureSetupToken, isSetupOpen } from './setup-token'
import { goodPassword, organizationOf, withAuthDatabase } from './testing/auth-database'

withAuthDatabase()

const facts = {
  slug: 'acme',
  name: 'Acme',
  timeZone: 'Europe/Paris',
  weekStart: 1,
  currency: 'EUR',
  language: 'fr',
} as const
const boss = { email: 'boss@acme.example', name: 'Boss', password: goodPassword }

describe('setting up', () => {
  it('needs the token of the log, good facts and a good password, and leaves nothing behind without', async () => {
    const token = await ensureSetupToken()
    if (token === null) throw new Error('No token.')
    await expect(setUp('something else', facts, boss)).rejects.toMatchObject({
      code: 'wrong',
      fields: { token: 'wrong' },
    })
    await expect(setUp(token, { ...facts, slug: 'A' }, boss)).rejects.toMatchObject({ code: 'invalid' })
    await expect(setUp(token, facts, { ...boss, password: 'acme' })).rejects.toMatchObject({
      fields: { password: 'too_short' },
    })
    await organizationOf('taken')
    await expect(setUp(token, { ...facts, slug: 'taken' }, boss)).rejects.toMatchObject({
      fields: { slug: 'taken' },
    })
    expect(await isSetupOpen()).toBe(true)
    expect(await findSystemScope({ slug: 'acme' })).toBeNull()
  })

  it('makes one organization and one administrator, once, whoever else tries at the same moment', async () => {
    const [first, second] = [await ensureSetupToken(), await ensureSetupToken()]
    if (first === null || second === null) throw new Error('No token.')
    const both = await Promise.allSettled([
      setUp(first, facts, boss),
      setUp(second, { ...facts, slug: 'acme-2' }, { ...boss, email: 'other@acme.example' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await isSetupOpen()).toBe(false)
    expect(await ensureSetupToken()).toBeNull()
    const winners = await Promise.all(
      ['boss@acme.example', 'other@acme.example'].map(email =>
        authenticate({ email, password: goodPassword, address: 'a', device: '' }),
      ),
    )
    expect(winners.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('gives the organization the pipeline everyone starts with', async () => {
    const scope = await findSystemScope({ slug: 'taken' })
    if (scope === null) throw new Error('No organization.')
    const stages = await inScope(scope, ({ db }) =>
      db.execute<Record<string, unknown>>(sql`
        select p.name as pipeline, s.key, s.kind, s.probability, s.rotting_days
        from stage s join pipeline p on p.organization_id = s.organization_id and p.id = s.pipeline_id order by s.position`),
    )
    expect([...stages]).toEqual([
      { pipeline: 'Ventes', key: 'signal', kind: 'open', probability: 10, rotting_days: 7 },
      { pipeline: 'Ventes', key: 'warm_call', kind: 'open', probability: 25, rotting_days: 10 },
      { pipeline: 'Ventes', key: 'meeting', kind: 'open', probability: 50, rotting_days: 14 },
      { pipeline: 'Ventes', key: 'proposal', kind: 'open', probability: 75, rotting_days: 21 },
      { pipeline: 'Ventes', key: 'won', kind: 'won', probability: 100, rotting_days: null },
      { pipeline: 'Ventes', key: 'lost', kind: 'lost', probability: 0, rotting_days: null },
    ])
  })
})
