import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope, type ReadScope, type WriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { Refusal } from '@/lib/platform/action/result'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import { type SeatKey, seatKeys } from '@/scripts/testing/factories-seats'
import { marksIn } from '@/scripts/testing/two-tenants'
import { planMutationCases, planQueryCases } from '@/scripts/testing/two-tenants-content-plan'
import { takeBrief } from './mutations/answer-brief'
import { movePostOnPlan } from './mutations/move-post'
import { setRhythm } from './mutations/set-rhythm'
import { writeBrief } from './mutations/write-brief'
import { writeComment } from './mutations/write-comment'
import { findPlanAuthor } from './queries/find-plan-author'
import { listBriefsGiven, listBriefsToMe } from './queries/list-briefs'
import { listComments, listCommentsNamingMe } from './queries/list-comments'
import { listPlanColumn } from './queries/list-plan-column'
import { listPlanDays } from './queries/list-plan-days'
import { listSilentMembers } from './queries/list-plan-team'

const database = withTestDatabase()
let here: Tenant
let there: Tenant
const scopes = new Map<string, Scope>()
const day = 86_400_000
const page = { number: 1, size: 50 }

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  here = await buildTenant(database.owner, { slug: 'here' })
  there = await buildTenant(database.owner, { slug: 'there' })
  for (const seat of seatKeys) {
    const scope = await scopeOfSession(here.sessions[seat])
    if (scope !== null) scopes.set(seat, scope)
  }
})

function scopeOf(seat: SeatKey): Scope {
  const scope = scopes.get(seat)
  if (scope === undefined) throw new Error(`No scope of ${seat}.`)
  return scope
}

const read = <Result>(seat: SeatKey, work: (scope: ReadScope) => Promise<Result>) =>
  inScope(scopeOf(seat), work)
const write = <Result>(seat: SeatKey, work: (scope: WriteScope) => Promise<Result>) =>
  inWriteScope(scopeOf(seat), work)
const refusalOf = async (work: Promise<unknown>) => {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, fields: error.fields, current: error.current }
    throw error
  }
}

async function addPost(seat: SeatKey, values: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID()
  await database.owner`insert into post ${database.owner({
    organization_id: here.organizationId,
    id,
    member_id: here.members[seat],
    status: 'draft',
    language: 'fr',
    voice: 'own',
    intent: 'inform',
    network: 'linkedin',
    body: `Un texte ${id}`,
    ...values,
  })}`
  return id
}

describe('a move', () => {
  test('changes the post of its author, names its version, and shares what asks for a review', async () => {
    const id = await addPost('first')
    const moved = await write('first', scope => movePostOnPlan(scope, { id, version: 1, to: 'in_review' }))
    expect(moved).toEqual({ id, version: 2, status: 'in_review', plannedFor: null })
    const [row] = await database.owner`select status, shared, version from post where id = ${id}`
    expect(row).toMatchObject({ status: 'in_review', shared: true, version: 2 })
  })

  test('on another version gives the one there is', async () => {
    const id = await addPost('first')
    await write('first', scope => movePostOnPlan(scope, { id, version: 1, to: 'idea' }))
    const late = await refusalOf(
      write('first', scope => movePostOnPlan(scope, { id, version: 1, to: 'in_review' })),
    )
    expect(late).toMatchObject({
      code: 'conflict',
      current: { version: 2, status: 'idea', plannedFor: null },
    })
  })

  test('of a colleague’s post is refused, whoever may read it', async () => {
    const id = await addPost('first', { status: 'in_review', shared: true })
    for (const seat of ['manager', 'marketing', 'admin', 'director', 'second'] as const) {
      const attempt = write(seat, scope => movePostOnPlan(scope, { id, version: 1, to: 'draft' }))
      expect(await refusalOf(attempt), seat).toMatchObject({ code: 'not_found' })
    }
  })

  test('never publishes', async () => {
    const id = await addPost('first')
    const attempt = write('first', scope => movePostOnPlan(scope, { id, version: 1, to: 'published' }))
    expect(await refusalOf(attempt)).toMatchObject({ code: 'wrong', fields: { to: 'needs_address' } })
  })
})

describe('the plan', () => {
  test('shows a leader no idea or draft of others that is not shared, in no list and no count', async () => {
    for (const seat of ['manager', 'director', 'marketing', 'admin'] as const) {
      const before = await read(seat, scope => listPlanColumn(scope, { kind: 'team' }, 'draft', page))
      await addPost('second', { body: 'second hidden', planned_for: new Date('2026-03-02T10:00:00Z') })
      const after = await read(seat, scope => listPlanColumn(scope, { kind: 'team' }, 'draft', page))
      expect(after.count, seat).toBe(before.count)
      const window = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-04T00:00:00Z') }
      const days = await read(seat, scope => listPlanDays(scope, { kind: 'team' }, window, 'UTC', 500))
      expect(JSON.stringify([after, days]), seat).not.toContain('second hidden')
    }
  })

  test('puts a post on its day where the reader is, and counts those it leaves out', async () => {
    const at = new Date('2027-05-04T23:30:00Z')
    for (let index = 0; index < 4; index += 1) await addPost('third', { planned_for: at })
    const window = { from: new Date('2027-05-01T00:00:00Z'), to: new Date('2027-06-01T00:00:00Z') }
    const days = await read('third', scope =>
      listPlanDays(scope, { kind: 'mine' }, window, 'Europe/Paris', 2),
    )
    expect(days).toMatchObject([{ day: '2027-05-05', count: 4, cards: [{}, {}] }])
  })

  test('names who is silent, by what others may see alone', async () => {
    const now = new Date('2028-01-15T09:00:00Z')
    const silentOf = async () => {
      const [since, until] = [new Date(now.getTime() - 14 * day), new Date(now.getTime() + 14 * day)]
      const found = await read('manager', scope =>
        listSilentMembers(scope, { kind: 'team' }, since, now, until),
      )
      return found.map(({ id }) => id)
    }
    expect(await silentOf()).toEqual(expect.arrayContaining([here.members.first, here.members.second]))
    await addPost('first', { status: 'scheduled', planned_for: new Date(now.getTime() + day) })
    await addPost('second', { status: 'draft', planned_for: new Date(now.getTime() + day) })
    const silent = await silentOf()
    expect(silent).not.toContain(here.members.first)
    expect(silent).toContain(here.members.second)
    expect(silent).not.toContain(here.members.far)
  })
})

test('a rhythm is one’s own, with its time zone, and is seen by who leads', async () => {
  const [before] = await database.owner`select version from member where id = ${here.members.first}`
  const others =
    await database.owner`select id, time_zone, version from member where id <> ${here.members.first} order by id`
  const slots = [{ weekday: 2, minute: 510 }]
  const version = Number(before?.version)
  await write('first', scope => setRhythm(scope, { version, timeZone: 'America/New_York', slots }))
  const seen = await read('manager', scope => findPlanAuthor(scope, here.members.first))
  expect(seen).toMatchObject({ timeZone: 'America/New_York', slots })
  expect(await read('far', scope => findPlanAuthor(scope, here.members.first))).toBeNull()
  const again = write('first', scope => setRhythm(scope, { version, timeZone: 'UTC', slots: [] }))
  expect(await refusalOf(again)).toMatchObject({ code: 'conflict' })
  expect(
    await database.owner`select id, time_zone, version from member where id <> ${here.members.first} order by id`,
  ).toEqual(others)
})

test('a brief is taken: an idea of its author’s alone, of which its giver learns no more than that', async () => {
  const to = [here.members.third]
  await write('marketing', scope =>
    writeBrief(scope, { topic: 'Le salon', why: 'Il ouvre mardi', sources: '', to }),
  )
  const [mine] = await read('third', listBriefsToMe)
  if (mine === undefined) throw new Error('No brief came.')
  expect(mine).toMatchObject({ topic: 'Le salon', status: 'open' })
  const idea = await write('third', scope => takeBrief(scope, { id: mine.id, version: mine.version }))
  const [given] = await read('marketing', listBriefsGiven)
  expect(given).toMatchObject({ id: mine.id, status: 'taken', post: null })
  const [taken] = await read('third', listBriefsToMe)
  expect(taken).toMatchObject({ status: 'taken', post: { id: idea, status: 'idea' } })
  const twice = write('third', scope => takeBrief(scope, { id: mine.id, version: mine.version }))
  expect(await refusalOf(twice)).toMatchObject({ code: 'conflict' })
})

test('a remark names somebody who then finds it, as long as he may see the post', async () => {
  const id = await addPost('first', { status: 'in_review', shared: true })
  const named = `@here|first|seat, voyez avec @here|marketing|seat`
  await write('manager', scope => writeComment(scope, { postId: id, body: named }))
  const since = new Date(Date.now() - day)
  for (const seat of ['first', 'marketing'] as const) {
    const found = await read(seat, scope => listCommentsNamingMe(scope, since))
    expect(
      found.filter(({ postId }) => postId === id),
      seat,
    ).toHaveLength(1)
  }
  expect(await read('second', scope => listComments(scope, id))).toEqual([])
  await database.owner`update post set status = 'draft', shared = false where id = ${id}`
  expect(await read('manager', scope => listComments(scope, id))).toEqual([])
  expect(await read('first', scope => listComments(scope, id))).toHaveLength(1)
})

describe('another tenant', () => {
  test('is seen by no query of the plan', async () => {
    for (const [name, found] of Object.entries(planQueryCases)) {
      if (found.kind !== 'read') continue
      for (const seat of seatKeys) {
        const seen = await read(seat, scope => found.call(scope, { tenant: there, seat: 'first' }))
        expect(
          marksIn(seen).filter(({ slug }) => slug === 'there'),
          `${name} ${seat}`,
        ).toEqual([])
      }
    }
  })

  test('is changed by no mutation of the plan', async () => {
    for (const [name, found] of Object.entries(planMutationCases)) {
      if (found.kind !== 'write') continue
      for (const seat of ['first', 'manager', 'marketing', 'admin'] as const) {
        const attempt = write(seat, scope => found.call(scope, { tenant: there, seat: 'first' }))
        expect(await refusalOf(attempt), `${name} ${seat}`).toMatchObject({ code: 'not_found' })
      }
    }
  })
})
