import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { attempt, countAs } from '@/db/testing/attempt'
import { listOpportunities } from '@/lib/overview/queries/list-opportunities'
import { buildTenant } from '@/scripts/testing/factories'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { scopeOfSeat } from '@/scripts/testing/scope-of-seat'
import { refusalOf, withTenant } from '@/scripts/testing/with-tenant'
import type { ExportWords } from './domain/exported-cell'
import { readTableView } from './domain/table-view'
import { warningsOf } from './domain/warnings'
import { editManyInput, editOpportunityInput, saveViewInput } from './inputs'
import { streamTable } from './load-table-export'
import { editOpportunities } from './mutations/edit-opportunities'
import { editOpportunity } from './mutations/edit-opportunity'
import { moveOpportunity } from './mutations/move-opportunity'
import { addPart, removePart } from './mutations/opportunity-person'
import { removeView, saveView } from './mutations/saved-view'
import { findOpportunityFacts } from './queries/find-opportunity-facts'
import { listOpportunityPeople } from './queries/list-opportunity-people'
import { listSavedViews } from './queries/list-saved-views'
import { listStageHistory } from './queries/list-stage-history'
import { listStory } from './queries/list-story'
import { listTableIds } from './queries/list-table-rows'

const { owner, here, scopeOf, write } = withTenant()
let deals: string[] = []

beforeEach(async () => {
  const { rows, members, organizationId } = here()
  const values = Array.from({ length: 4 }, (_, index) => ({
    organization_id: organizationId,
    id: randomUUID(),
    member_id: members.first,
    stage_id: rows.first.stages.open,
    status: 'open',
    name: `Deal ${index}`,
    amount_cents: 100_000,
    currency: 'EUR',
    opened_on: '2026-02-01',
  }))
  await owner()`insert into opportunity ${owner()(values)}`
  deals = values.map(({ id }) => id)
})

const dealOf = (index: number): string => deals[index] ?? ''
const edit = (seat: SeatKey, fields: Record<string, string>) =>
  write(seat, scope =>
    editOpportunity(scope, editOpportunityInput.parse({ id: dealOf(0), version: '1', ...fields })),
  )
const rowOf = async (id: string) => (await owner()`select * from opportunity where id = ${id}`)[0]

describe('an edit', () => {
  test('changes what it names and nothing else, and an empty field takes away', async () => {
    await edit('first', { amount: '12 500,50 €', nextStep: 'Call', nextStepOn: '2026-05-01' })
    expect(await rowOf(dealOf(0))).toMatchObject({
      amount_cents: '1250050',
      next_step: 'Call',
      version: 2,
      name: 'Deal 0',
    })
    await edit('first', { version: '2', nextStep: '' })
    expect(await rowOf(dealOf(0))).toMatchObject({
      next_step: null,
      next_step_on: expect.anything(),
      version: 3,
    })
  })

  test('that changes nothing writes nothing', async () => {
    expect(await edit('first', { amount: '1000' })).toMatchObject({ version: 1 })
    expect(await rowOf(dealOf(0))).toMatchObject({ version: 1 })
  })

  test('on another version is told what is there now', async () => {
    await edit('manager', { nextStep: 'Visit' })
    expect(await refusalOf(edit('first', { nextStep: 'Call' }))).toMatchObject({
      code: 'conflict',
      current: { version: 2, nextStep: 'Visit' },
    })
  })

  test('gives it to a colleague with its notes and people, by a leader alone', async () => {
    const { members, rows, organizationId } = here()
    const of = { organization_id: organizationId, opportunity_id: dealOf(0), member_id: members.first }
    await owner()`insert into opportunity_note ${owner()({ ...of, id: randomUUID(), author_id: members.first, body: 'x' })}`
    await write('first', scope =>
      addPart(scope, { id: dealOf(0), personId: rows.first.person, part: 'buyer' }),
    )
    expect(await refusalOf(edit('first', { memberId: members.second }))).toMatchObject({ code: 'forbidden' })
    expect(await refusalOf(edit('manager', { memberId: members.far }))).toMatchObject({ code: 'wrong' })
    await edit('manager', { memberId: members.second, nextStep: 'Yours' })
    for (const table of ['opportunity_note', 'opportunity_person'])
      expect(
        await owner()`select member_id from ${owner()(table)} where opportunity_id = ${dealOf(0)}`,
      ).toEqual([{ member_id: members.second }])
    expect(await rowOf(dealOf(0))).toMatchObject({
      member_id: members.second,
      next_step: 'Yours',
      version: 2,
    })
  })
})

describe('a change of many', () => {
  test('does those it can, leaves the others as they are, and says which', async () => {
    await edit('manager', { nextStep: 'Visit' })
    const row = [...deals, randomUUID(), here().rows.second.open].map(id => `${id}:1`)
    const input = editManyInput.parse({
      row,
      field: 'expectedCloseOn',
      expectedCloseOn: '2026-06-30',
      stage: '',
    })
    const report = await write('first', scope => editOpportunities(scope, input))
    expect(report.map(({ outcome }) => outcome)).toEqual([
      'conflict',
      'done',
      'done',
      'done',
      'not_found',
      'not_found',
    ])
    expect(await rowOf(dealOf(0))).toMatchObject({ expected_close_on: null, next_step: 'Visit' })
    expect(await rowOf(dealOf(3))).toMatchObject({ version: 2 })
  })

  test('moves through the stages with a history, and a loss still asks for its reason', async () => {
    const { lost } = here().rows.first.stages
    const stage = randomUUID()
    await owner()`insert into stage ${owner()({
      organization_id: here().organizationId,
      id: stage,
      pipeline_id: here().rows.first.pipeline,
      key: `later${stage.slice(0, 6)}`,
      kind: 'open',
      probability: 80,
      position: 5,
    })}`
    const row = deals.map(id => `${id}:1`)
    const moved = await write('first', scope =>
      editOpportunities(scope, editManyInput.parse({ row, field: 'stage', stage })),
    )
    expect(moved.every(({ outcome }) => outcome === 'done')).toBe(true)
    const [changes] =
      await owner()`select count(*)::integer as count from stage_change where to_stage_id = ${stage}`
    expect(changes).toEqual({ count: 4 })
    const again = deals.map(id => `${id}:2`)
    const closed = await write('first', scope =>
      editOpportunities(scope, editManyInput.parse({ row: again, field: 'stage', stage: lost })),
    )
    expect(closed[0]).toMatchObject({ outcome: 'wrong', fields: { reasonId: 'required' } })
  })
})

test('a view is private until it is shared, and only its author changes it', async () => {
  const input = saveViewInput.parse({ name: 'Big ones', search: 'least=5000&sort=name&nonsense=1' })
  const id = await write('first', scope => saveView(scope, input))
  const seen = async (seat: SeatKey) =>
    (await inScope(scopeOf(seat), listSavedViews)).find(view => view.id === id)
  expect(await seen('first')).toMatchObject({
    own: true,
    shared: false,
    search: { least: '5000', sort: 'name' },
  })
  expect(await seen('admin')).toBeUndefined()
  expect(await write('first', scope => saveView(scope, { ...input, shared: true }))).toBe(id)
  expect(await seen('far')).toMatchObject({ own: false, author: 'here|first|seat' })
  expect(await refusalOf(write('admin', scope => removeView(scope, { id })))).toMatchObject({
    code: 'not_found',
  })
  await write('first', scope => removeView(scope, { id }))
  expect(await seen('far')).toBeUndefined()
})

test('all moves of a deal that was handed over are seen by whoever sees the deal, and by nobody else', async () => {
  const { members, rows, organizationId } = here()
  const { stages } = rows.first
  const id = dealOf(0)
  const moves = [
    { from_stage_id: null, to_stage_id: stages.open, changed_at: '2026-02-01T09:00:00Z' },
    { from_stage_id: stages.open, to_stage_id: stages.lost, changed_at: '2026-02-11T09:00:00Z' },
    { from_stage_id: stages.lost, to_stage_id: stages.open, changed_at: '2026-02-21T09:00:00Z' },
  ].map(move => ({
    organization_id: organizationId,
    id: randomUUID(),
    opportunity_id: id,
    member_id: members.first,
    ...move,
  }))
  for (const move of moves) await owner()`insert into stage_change ${owner()(move)}`
  const seenBy = async (scope: Scope) => ({
    history: (await inScope(scope, open => listStageHistory(open, id))).map(({ stageId }) => stageId),
    story: (await inScope(scope, open => listStory(open, id, { skip: 0, most: 100 }))).filter(
      ({ kind }) => kind === 'stage',
    ).length,
    rows: await countAs(scope, 'stage_change', sql`opportunity_id = ${id}`),
  })
  const whole = { history: [stages.open, stages.lost, stages.open], story: 3, rows: 3 }
  const nothing = { history: [], story: 0, rows: 0 }
  const there = await buildTenant(owner(), { slug: 'there' })
  const strangers = [await scopeOfSeat(there, 'admin'), await scopeOfSeat(there, 'first')]
  expect(await seenBy(scopeOf('first'))).toEqual(whole)
  for (const scope of [scopeOf('second'), ...strangers]) expect(await seenBy(scope)).toEqual(nothing)

  const given = editOpportunityInput.parse({ id, version: '1', memberId: members.second })
  await write('manager', scope => editOpportunity(scope, given))
  for (const seat of ['second', 'manager', 'director', 'admin'] as const)
    expect(await seenBy(scopeOf(seat)), seat).toEqual(whole)
  for (const scope of [
    scopeOf('third'),
    scopeOf('far'),
    scopeOf('farManager'),
    scopeOf('marketing'),
    ...strangers,
  ])
    expect(await seenBy(scope)).toEqual(nothing)
  // Whose moves they were sees them as before, and no more: a later one is his successor's.
  await write('second', scope => moveOpportunity(scope, { id, version: 2, stageId: stages.won, amount: 1 }))
  expect(await seenBy(scopeOf('first'))).toMatchObject({ rows: 3 })
  expect(await seenBy(scopeOf('second'))).toMatchObject({ rows: 4 })
  // Seen is not written: the moves of then are the new owner's neither to change nor to take away.
  const theirs = sql`opportunity_id = ${id} and member_id = ${members.first}`
  expect(
    await attempt(scopeOf('second'), sql`update stage_change set author_id = null where ${theirs}`),
  ).toBe(0)
  expect(await attempt(scopeOf('second'), sql`delete from stage_change where ${theirs}`)).toBe(0)
})

test('a deal that came from elsewhere is in nobody’s entries here', async () => {
  const { members, rows, organizationId } = here()
  const id = dealOf(1)
  await owner()`insert into stage_change ${owner()({
    ...{ organization_id: organizationId, id: randomUUID(), opportunity_id: id, member_id: members.far },
    ...{ from_stage_id: null, to_stage_id: rows.first.stages.open, changed_at: '2026-02-03T09:00:00Z' },
  })}`
  const span = { from: '2026-02-01', to: '2026-02-28' }
  const entered = (seat: SeatKey) =>
    inScope(scopeOf(seat), scope =>
      listOpportunities(scope, 'entered', span, { kind: 'all' }, { number: 1, size: 50 }, '2026-03-02'),
    )
  expect((await entered('manager')).rows.map(row => row.id)).not.toContain(id)
  expect((await entered('director')).rows.map(row => row.id)).not.toContain(id)
  expect((await entered('admin')).rows.map(row => row.id)).toContain(id)
})

test('one opportunity: its people have parts, its story has everything, its facts warn', async () => {
  const { rows } = here()
  const { open, person } = rows.first
  await write('first', scope => addPart(scope, { id: open, personId: rows.second.person, part: 'buyer' }))
  const read = await inScope(scopeOf('first'), async scope => ({
    people: await listOpportunityPeople(scope, open),
    facts: await findOpportunityFacts(scope, open),
    story: await listStory(scope, open, { skip: 0, most: 100 }),
  }))
  expect(read.people).toMatchObject([
    { id: person, main: true, parts: ['prescriber'] },
    { id: rows.second.person, main: false, parts: ['buyer'] },
  ])
  expect(read.facts).toMatchObject({
    people: 2,
    buyers: 1,
    lastTwoWayOn: '2026-03-02',
    inVain: 0,
    handshakes: 0,
  })
  if (read.facts === null) throw new Error('No facts.')
  expect(warningsOf(read.facts, '2026-03-02').map(({ kind }) => kind)).toEqual(['noPrice', 'noHandshake'])
  expect(new Set(read.story.map(({ kind }) => kind))).toEqual(
    new Set(['signal', 'touch', 'meeting', 'note', 'promise']),
  )
  await write('first', scope => removePart(scope, { id: open, personId: rows.second.person, part: 'buyer' }))
  expect(await inScope(scopeOf('first'), scope => listOpportunityPeople(scope, open))).toHaveLength(1)
})

test('an export has every row of the view in its order, and no cell is a formula', async () => {
  await owner()`update opportunity set name = '=1+1' where id = ${dealOf(1)}`
  const view = readTableView({ columns: 'amount,owner', sort: 'name' })
  const said = (text: string | null) => text ?? ''
  const words: ExportWords = {
    column: said,
    stage: ({ key }) => key,
    reason: said,
    origin: said,
    forecast: said,
    moment: instant => instant.toISOString(),
    currency: 'currency',
    id: 'id',
    sheet: 'Deals',
  }
  const pieces: Uint8Array[] = []
  for await (const piece of streamTable(scopeOf('manager'), view, 'csv', words)) pieces.push(piece)
  const lines = Buffer.concat(pieces).toString().trimEnd().split('\r\n')
  const ids = await inScope(scopeOf('manager'), scope => listTableIds(scope, view, '2026-03-02'))
  expect(lines.slice(1).map(line => line.split(',').at(-1))).toEqual(ids)
  expect(lines.find(line => line.includes(dealOf(1)))).toMatch(/^'=1\+1,1000\.00,/)
})
