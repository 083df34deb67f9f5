import { like, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '@/db/client'
import { insertDemoUsers } from '@/db/demo/insert-demo'
import { planDemo } from '@/db/demo/plan-demo'
import { insertAtScale } from '@/db/demo/scale'
import { measureOriginality } from '@/db/demo/testing/measure-originality'
import { type MemberId, newId } from '@/db/id'
import { user } from '@/db/schema/user'
import type { Scope } from '@/db/scope'
import { asIdentity, inScope, inWriteScope } from '@/db/scoped'
import { settleEcho } from '@/lib/content/mutations/keep-shingles'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import { freshDatabase } from '@/scripts/testing/fresh-database'
import { fillDemoIfEmpty } from './fill-demo'

const today = new Date('2026-11-19T10:20:00Z')

describe('the demo organization in the database', () => {
  let drop: () => Promise<void>
  let url: string
  let scope: Scope
  const before = process.env.DATABASE_URL

  const figure = async (text: string): Promise<number> => {
    const [row] = await inScope(scope, ({ db }) =>
      db.execute<{ figure: number }>(sql`select (${sql.raw(text)})::integer as figure`),
    )
    return row?.figure ?? Number.NaN
  }

  beforeAll(async () => {
    const fresh = await freshDatabase()
    url = fresh.url
    drop = fresh.drop
    process.env.DATABASE_URL = url
    // Two starts at once, as two processes would.
    await Promise.all([fillDemoIfEmpty(url, today), fillDemoIfEmpty(url, today)])
    const found = await findSystemScope({ slug: 'demo' })
    if (found === null) throw new Error('the demo organization was not made')
    scope = found
  })

  afterAll(async () => {
    await closeDatabase()
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
    await drop()
  })

  it('leaves the planner with figures of what it filled', async () => {
    const unknown = `select count(*) from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`
    expect(await figure(unknown)).toBeGreaterThan(40)
    expect(await figure(`${unknown} and c.reltuples < 0`)).toBe(0)
    expect(await figure(`select reltuples from pg_class where relname = 'signal'`)).toBe(
      await figure('select count(*) from signal'),
    )
  })

  it('holds every row of the plan once', async () => {
    const plan = planDemo({ today })
    expect(await figure('select count(*) from member')).toBe(plan.members.length)
    expect(await figure('select count(*) from person')).toBe(plan.people.length)
    expect(await figure('select count(*) from signal')).toBe(plan.signals.length)
    expect(await figure('select count(*) from touch')).toBe(plan.touches.length)
    expect(await figure('select count(*) from touch_citation')).toBe(plan.touchCitations.length)
    expect(await figure('select count(*) from opportunity')).toBe(plan.opportunities.length)
    expect(await figure('select count(*) from stage_change')).toBe(plan.stageChanges.length)
    expect(await figure('select count(*) from meeting')).toBe(plan.meetings.length)
    expect(await figure(`select count(*) from post where status = 'published'`)).toBe(
      plan.posts.filter(({ status }) => status === 'published').length,
    )
  })

  it('settled the echo of every post as publishing them one by one would', async () => {
    const plan = planDemo({ today })
    const measured = measureOriginality(plan)
    const stored = () =>
      inScope(scope, ({ db }) =>
        db.execute<{ id: string; originality: string; nearest: string | null }>(
          sql`select id, originality, coalesce(nearest_reference_id, nearest_post_id) as nearest
            from post where status = 'published' order by id`,
        ),
      )
    const together = await stored()
    expect(together.map(({ originality }) => Number(originality))).toEqual(
      together.map(({ id }) => Number(measured.get(id)?.toFixed(4))),
    )
    const some = plan.posts.filter(({ publishedAt }) => publishedAt != null).slice(0, 40)
    await inWriteScope(scope, async opened => {
      for (const { id, memberId, body, publishedAt } of some)
        await settleEcho(opened, {
          id,
          memberId: memberId as MemberId,
          body,
          publishedAt: publishedAt ?? today,
        })
    })
    expect(await stored()).toEqual(together)
  })

  it('holds the plan of the content room', async () => {
    const plan = planDemo({ today })
    expect(await figure('select count(*) from brief')).toBe(plan.briefs.length)
    expect(await figure('select count(*) from rhythm_slot')).toBe(plan.rhythmSlots.length)
    expect(await figure('select count(*) from post_comment')).toBe(plan.postComments.length)
    expect(
      await figure('select count(*) from post_metric where reached > impressions or followers is null'),
    ).toBe(0)
  })

  it('gives one sign-in a role, again and again', async () => {
    const signIns = await fillDemoIfEmpty(url, today)
    expect(signIns.map(({ role }) => role)).toEqual([
      'salesperson',
      'manager',
      'director',
      'marketing',
      'admin',
    ])
    expect(await figure('select count(*) from organization')).toBe(1)
  })

  it.each([
    [
      'touches',
      `select sum(touches) from activity_rollup where grain = 'day'`,
      'select sum(quantity) from touch',
    ],
    [
      'minutes',
      `select sum(minutes) from activity_rollup where grain = 'week'`,
      'select (select sum(minutes) from touch) + (select sum(minutes) from time_entry)',
    ],
    [
      'engagements',
      `select sum(engagements) from post_rollup where grain = 'day'`,
      `select sum(reactions + comments + reposts) from post where status = 'published'`,
    ],
    [
      'handshakes',
      `select sum(handshakes) from meeting_rollup where grain = 'week'`,
      `select count(*) from meeting where status = 'held' and kind = 'in_person'`,
    ],
    [
      'won value',
      `select sum(won_cents) / 100 from close_rollup where grain = 'day'`,
      `select sum(amount_cents) / 100 from opportunity where status = 'won'`,
    ],
    [
      'stage entries',
      `select sum(entries) from stage_entry_rollup where grain = 'week'`,
      'select count(*) from stage_change',
    ],
  ])('keeps %s in the rollups as in the rows', async (_name, rollup, rows) => {
    const expected = await figure(rows)
    expect(expected).toBeGreaterThan(0)
    expect(await figure(rollup)).toBe(expected)
  })

  it('grows to the scale of the bench, warm still meaning cited', async () => {
    const touches = await figure('select count(*) from touch')
    const made = await inWriteScope(scope, opened =>
      insertAtScale(opened, { touches: 10_000, members: 24, weeks: 26, today }),
    )
    expect(made).toEqual({ touches: 10_000, signals: 1_000 })
    expect(await figure('select count(*) from touch')).toBe(touches + 10_000)
    expect(await figure('select count(*) from touch where warm')).toBe(
      await figure('select count(distinct touch_id) from touch_citation'),
    )
    expect(await figure(`select sum(touches) from activity_rollup where grain = 'week'`)).toBe(
      await figure('select sum(quantity) from touch'),
    )
  })

  it('says so when there are not enough salespeople for the scale', async () => {
    const work = inWriteScope(scope, opened =>
      insertAtScale(opened, { touches: 10_000, members: 25, weeks: 26, today }),
    )
    await expect(work).rejects.toThrow('The organization has 24 active salespeople, 25 are needed.')
  })

  it('makes its users once, also when many start at the same moment', async () => {
    const plan = planDemo({ today })
    const users = plan.users.map(row => ({ ...row, id: newId(), email: `again.${row.email}` }))
    const start = () => asIdentity(db => insertDemoUsers(db, { ...plan, users }))
    await Promise.all(Array.from({ length: 8 }, start))
    const made = await asIdentity(db => db.select().from(user).where(like(user.email, 'again.%')))
    expect(made).toHaveLength(users.length)
  })
})
