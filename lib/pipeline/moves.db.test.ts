import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { rememberResult } from '@/lib/platform/action/idempotency'
import { refusalOf } from '@/scripts/testing/with-tenant'
import { moveOpportunity } from './mutations/move-opportunity'
import { sumStages } from './queries/list-stages'
import { listStory } from './queries/list-story'
import { withPipeline } from './testing/pipeline-tenant'

const { owner, tenant, read, write, house, move, addStage, addDeal, changesOf, dealOf } = withPipeline()
const today = new Date().toISOString().slice(0, 10)

describe('a move', () => {
  test('is kept with its author, and the columns’ sums follow', async () => {
    const stage = await addStage('kept')
    const id = await addDeal('first')
    const moved = await move('first', { id, version: 1, stageId: stage })
    expect(moved).toEqual({
      id,
      version: 2,
      stageId: stage,
      status: 'open',
      amountCents: 100_000,
      closedOn: null,
    })
    expect(await changesOf(id)).toMatchObject([
      { from_stage_id: house().stages.open, to_stage_id: stage, author_id: tenant('here').members.first },
    ])
    const sums = await read('first', scope => sumStages(scope, house().pipeline, { kind: 'all' }))
    expect(sums).toContainEqual({ stageId: stage, count: 1, amountCents: 100_000 })
  })

  test('to where it is already writes nothing', async () => {
    const id = await addDeal('first')
    const moved = await move('first', { id, version: 1, stageId: house().stages.open })
    expect(moved.version).toBe(1)
    expect(await changesOf(id)).toHaveLength(0)
  })

  test('on another version names what is there, and who moved it', async () => {
    const stage = await addStage('met')
    const id = await addDeal('first')
    await move('manager', { id, version: 1, stageId: stage })
    const late = move('first', { id, version: 1, stageId: house().stages.open })
    expect(await refusalOf(late)).toMatchObject({
      code: 'conflict',
      current: { id, version: 2, stageId: stage, movedBy: expect.stringContaining('manager') },
    })
  })

  test('is for its owner and who leads him', async () => {
    const stage = await addStage('owned')
    const id = await addDeal('first')
    for (const seat of ['second', 'far', 'farManager'] as const)
      expect(await refusalOf(move(seat, { id, version: 1, stageId: stage })), seat).toMatchObject({
        code: 'not_found',
      })
    for (const [index, seat] of (['manager', 'director', 'admin'] as const).entries()) {
      const to = index % 2 === 0 ? stage : house().stages.open
      expect(await move(seat, { id, version: index + 1, stageId: to })).toMatchObject({ version: index + 2 })
    }
  })

  test('that wins asks for an amount, one that loses for a reason, and neither closes tomorrow', async () => {
    const { won, lost } = house().stages
    const id = await addDeal('first', { amount_cents: null })
    expect(await refusalOf(move('first', { id, version: 1, stageId: won }))).toMatchObject({
      code: 'wrong',
      fields: { amount: 'required' },
    })
    expect(await refusalOf(move('first', { id, version: 1, stageId: lost }))).toMatchObject({
      code: 'wrong',
      fields: { reasonId: 'required' },
    })
    const ahead = { id, version: 1, stageId: won, amount: 5, closedOn: '2999-01-01' }
    expect(await refusalOf(move('first', ahead))).toMatchObject({ fields: { closedOn: 'ahead' } })
    const early = { ...ahead, closedOn: '2026-01-04' }
    expect(await refusalOf(move('first', early))).toMatchObject({ fields: { closedOn: 'too_early' } })
    const theirs = { id, version: 1, stageId: lost, reasonId: tenant('there').rows.first.reason }
    expect(await refusalOf(move('first', theirs))).toMatchObject({ fields: { reasonId: 'gone' } })
  })

  test('that closes and reopens keeps its history, its note and its reason', async () => {
    const { open, lost, won } = house().stages
    const id = await addDeal('first')
    await move('first', { id, version: 1, stageId: lost, reasonId: house().reason, note: 'Too dear' })
    expect(await dealOf(id)).toMatchObject({
      status: 'lost',
      closed_day: today,
      close_reason_id: house().reason,
      close_note: 'Too dear',
    })
    await move('first', { id, version: 2, stageId: open })
    expect(await dealOf(id)).toMatchObject({ status: 'open', closed_day: null, close_note: 'Too dear' })
    await move('first', { id, version: 3, stageId: won, amount: 7_000_050 })
    expect(await dealOf(id)).toMatchObject({ status: 'won', amount_cents: '7000050' })
    expect(await changesOf(id)).toHaveLength(3)
    // Why it was lost once is told, although the deal itself was won for no reason said.
    expect(await dealOf(id)).toMatchObject({ close_reason_id: null })
    const story = await read('first', scope => listStory(scope, id, { skip: 0, most: 10 }))
    const moves = story
      .filter(({ kind }) => kind === 'stage')
      .map(({ word, reasonName }) => [word, reasonName])
    expect(moves.toReversed()).toEqual([
      ['lost', 'here|all|reason'],
      ['proposal', null],
      ['won', null],
    ])
    expect(
      await owner()`select body, author_id from opportunity_note where opportunity_id = ${id}`,
    ).toMatchObject([{ body: 'Too dear', author_id: tenant('here').members.first }])
  })

  test('says with the day when it happened', async () => {
    const id = await addDeal('first')
    await owner()`update opportunity_state set valid_from = '2026-01-05', begun_at = '2026-01-05' where opportunity_id = ${id}`
    await move('first', { id, version: 1, stageId: house().stages.won, closedOn: '2026-02-10' })
    const states = await owner()`
      select status, valid_from::date::text as day from opportunity_state where opportunity_id = ${id} order by valid_from`
    expect(states).toMatchObject([
      { status: 'open', day: '2026-01-05' },
      { status: 'won', day: '2026-02-10' },
    ])
  })
})

describe('two at once', () => {
  test('of a thousand rounds of two who move one card, each has one winner, and no move is lost', async () => {
    const stages = [house().stages.open, await addStage('left'), await addStage('right')]
    const id = await addDeal('first')
    let version = 1
    let at = 0
    for (let round = 0; round < 1000; round += 1) {
      const [left, right] = [(at + 1) % 3, (at + 2) % 3]
      const outcomes = await Promise.allSettled([
        move('first', { id, version, stageId: stages[left] ?? '' }),
        move('manager', { id, version, stageId: stages[right] ?? '' }),
      ])
      const won = outcomes.findIndex(({ status }) => status === 'fulfilled')
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const lost = outcomes[1 - won]
      at = won === 0 ? left : right
      version += 1
      expect(lost?.status === 'rejected' && lost.reason).toMatchObject({
        code: 'conflict',
        current: { version, stageId: stages[at] },
      })
    }
    expect(await dealOf(id)).toMatchObject({ version: 1001, stage_id: stages[at] })
    expect(await changesOf(id)).toHaveLength(1000)
  }, 300_000)

  test('one key a hundred times moves once, and answers the same', async () => {
    const stage = await addStage('once')
    const id = await addDeal('first')
    const key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        write('first', scope =>
          rememberResult(scope, { key, action: 'opportunity/move', fields: {} }, () =>
            moveOpportunity(scope, { id, version: 1, stageId: stage }),
          ),
        ),
      ),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await changesOf(id)).toHaveLength(1)
    expect(await dealOf(id)).toMatchObject({ version: 2 })
  })
})
