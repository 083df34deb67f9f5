import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from './id'
import type { Scope } from './scope'
import { attempt, countAs, notAllowed } from './testing/attempt'
import { buildHouse, fillHouse, type House } from './testing/fill-organization'
import { withTestDatabase } from './testing/test-database'

const database = withTestDatabase()
let built: House | undefined

beforeAll(async () => {
  built = await buildHouse(database.owner, { slug: 'house' })
  await fillHouse(database.owner, built)
})

const house = (): House => {
  if (built === undefined) throw new Error('The house was not built.')
  return built
}

/** Somebody of the house, who sees what is said and no more. */
const somebody = (facts: Partial<Scope>): Scope => ({ ...house().scope, ...facts })
const salesperson = () => {
  const { members } = house()
  const [self] = members
  return somebody({
    role: 'salesperson',
    memberId: self,
    rowMembers: [self],
    figureMembers: members,
    contentMembers: [self],
  })
}
const marketing = () => {
  const self = newId<'member'>()
  return somebody({ role: 'marketing', memberId: self, rowMembers: [self], amounts: false })
}
const administrator = () => somebody({ memberId: newId<'member'>() })

describe('within one organization', () => {
  const personal = [
    'introduction',
    'meeting',
    'meeting_participant',
    'opportunity',
    'promise',
    'signal',
    'stage_change',
    'time_entry',
    'touch',
    'touch_citation',
  ]
  const sums = ['activity_rollup', 'meeting_rollup', 'signal_rollup', 'stage_entry_rollup']
  const money = ['close_rollup', 'cycle_rollup']

  test('a salesperson sees his own rows only, and his team in the sums', async () => {
    const [self, colleague] = house().members
    for (const table of [...personal, 'post', 'post_metric']) {
      expect(await countAs(salesperson(), table, sql`member_id = ${self}`), table).toBeGreaterThan(0)
      expect(await countAs(salesperson(), table, sql`member_id <> ${self}`), table).toBe(0)
    }
    for (const table of [...sums, ...money, 'post_rollup']) {
      expect(await countAs(salesperson(), table, sql`member_id = ${colleague}`), table).toBeGreaterThan(0)
    }
  })

  test('a salesperson writes nothing in a colleague’s name', async () => {
    const [self, colleague] = house().members
    for (const table of personal) {
      const given = sql`update ${sql.identifier(table)} set member_id = ${colleague} where member_id = ${self}`
      expect(await attempt(salesperson(), given), table).toBe(notAllowed)
      const taken = sql`update ${sql.identifier(table)} set member_id = ${self} where member_id = ${colleague}`
      // Whose touch it is nobody writes at all.
      expect(await attempt(salesperson(), taken), table).toBe(table === 'touch' ? notAllowed : 0)
    }
  })

  test('a draft is its author’s alone until he shares it, also for an administrator', async () => {
    const [author] = house().members
    const drafts = sql`status = 'draft'`
    expect(await countAs(salesperson(), 'post', drafts)).toBe(1)
    for (const other of [administrator(), marketing(), house().scope])
      expect(await countAs(other, 'post', drafts)).toBe(0)
    const share = (shared: boolean) =>
      attempt(
        salesperson(),
        sql`update post set shared = ${shared} where member_id = ${author} and ${drafts}`,
      )
    expect(await share(true)).toBe(1)
    expect(await countAs(administrator(), 'post', drafts)).toBe(1)
    expect(await share(false)).toBe(1)
  })

  test('marketing sees everyone’s published content and sums, no deal and no amount', async () => {
    for (const table of [...personal, ...money]) expect(await countAs(marketing(), table), table).toBe(0)
    for (const table of [...sums, 'post_rollup', 'post', 'post_metric'])
      expect(await countAs(marketing(), table), table).toBeGreaterThan(1)
  })

  test('an administrator sees everyone’s rows', async () => {
    for (const table of [...personal, ...sums, ...money])
      expect(await countAs(administrator(), table), table).toBeGreaterThan(1)
  })
})
