import { describe, expect, test } from 'vitest'
import { type SeatKey, seatKeys } from '@/scripts/testing/factories-seats'
import { marksIn } from '@/scripts/testing/two-tenants'
import { boardMutationCases, boardQueryCases } from '@/scripts/testing/two-tenants-pipeline-board'
import { refusalOf } from '@/scripts/testing/with-tenant'
import { createOpportunity } from './mutations/create-opportunity'
import { listStageCards } from './queries/list-stage-cards'
import { withPipeline } from './testing/pipeline-tenant'

const { tenant, read, write, house, addStage, addDeal, changesOf, dealOf } = withPipeline()

describe('a column', () => {
  test('is read page by page, each card once, those without a day last', async () => {
    const stage = await addStage('long')
    const ids: string[] = []
    for (let index = 0; index < 25; index += 1) {
      const day = index % 5 === 0 ? null : `2026-0${1 + (index % 4)}-15`
      ids.push(await addDeal('third', { stage_id: stage, expected_close_on: day }))
    }
    for (const seat of ['third', 'admin'] as const) {
      const seen: { id: string; expectedCloseOn: string | null }[] = []
      for (;;) {
        const last = seen.at(-1)
        const after = last === undefined ? null : { closeOn: last.expectedCloseOn, id: last.id }
        const page = await read(seat, scope =>
          listStageCards(scope, { stageId: stage }, { kind: 'all' }, 7, after),
        )
        seen.push(...page)
        if (page.length < 7) break
      }
      expect(seen.map(({ id }) => id).sort(), seat).toEqual([...ids].sort())
      const days = seen.map(({ expectedCloseOn }) => expectedCloseOn ?? '9999')
      expect(days).toEqual([...days].sort())
    }
  })
})

describe('a new opportunity', () => {
  const create = (seat: SeatKey, input: Parameters<typeof createOpportunity>[1]) =>
    write(seat, scope => createOpportunity(scope, input))

  test('is warm when the person leaned in, cold when not, whatever anyone says', async () => {
    const { open: stageId } = house().stages
    const warm = await create('first', {
      stageId,
      personId: house().person,
      personName: undefined,
    })
    const cold = await create('first', { stageId, personId: undefined, personName: 'Nobody Yet' })
    const about = await create('first', {
      stageId,
      personId: undefined,
      personName: undefined,
      name: 'A tender',
    })
    expect(await dealOf(warm.id)).toMatchObject({ origin: 'warm', version: 1 })
    expect(await dealOf(cold.id)).toMatchObject({ origin: 'cold', name: 'Nobody Yet' })
    expect(await dealOf(about.id)).toMatchObject({ origin: 'unknown', person_id: null })
    expect(await changesOf(warm.id)).toMatchObject([{ from_stage_id: null, to_stage_id: stageId }])
    const nothing = create('first', { stageId, personId: undefined, personName: undefined })
    expect(await refusalOf(nothing)).toMatchObject({ code: 'wrong', fields: { person: 'required' } })
  })

  test('of somebody else is for who leads him', async () => {
    const input = {
      stageId: house().stages.open,
      personId: undefined,
      personName: undefined,
      name: 'Given',
      ownerId: tenant('here').members.first,
    }
    expect(await refusalOf(create('second', input))).toMatchObject({ code: 'not_found' })
    expect(await refusalOf(create('farManager', input))).toMatchObject({ code: 'not_found' })
    const { id } = await create('manager', input)
    expect(await dealOf(id)).toMatchObject({ member_id: tenant('here').members.first })
  })
})

describe('another tenant', () => {
  test('is seen by no query of the board', async () => {
    for (const [name, found] of Object.entries(boardQueryCases)) {
      if (found.kind !== 'read') continue
      for (const seat of seatKeys) {
        const seen = await read(seat, scope => found.call(scope, { tenant: tenant('there'), seat: 'first' }))
        expect(
          marksIn(seen).filter(({ slug }) => slug === 'there'),
          `${name} ${seat}`,
        ).toEqual([])
      }
    }
  })

  test('is changed by no mutation of the board', async () => {
    for (const [name, found] of Object.entries(boardMutationCases)) {
      if (found.kind !== 'write') continue
      for (const seat of ['first', 'manager', 'director', 'admin'] as const) {
        const attempt = write(seat, scope => found.call(scope, { tenant: tenant('there'), seat: 'first' }))
        expect(await refusalOf(attempt), `${name} ${seat}`).toMatchObject({ code: 'not_found' })
      }
    }
  })
})
