import { describe, expect, test } from 'vitest'
import type { WriteScope } from '@/db/scoped'
import { refusalOf } from '@/scripts/testing/with-tenant'
import { addStage as addStageTo, orderStage, saveStage } from './mutations/edit-stages'
import { removeStage } from './mutations/remove-stage'
import { listStages } from './queries/list-stages'
import { withPipeline } from './testing/pipeline-tenant'

const { owner, tenant, read, write, house, move, addStage, addDeal, changesOf, dealOf } = withPipeline()

describe('a stage', () => {
  const manage = <Result>(work: (scope: WriteScope) => Promise<Result>) => write('admin', work)
  const pipelineId = () => house().pipeline
  const orderOf = async () => {
    const all = await read('admin', listStages)
    return all.flatMap(({ id, archived }) => (archived ? [] : [id]))
  }

  test('that is removed sends its deals to another, each with its change', async () => {
    const [from, to] = [await addStage('from'), await addStage('to')]
    const ids = [
      await addDeal('first', { stage_id: from }),
      await addDeal('far', { stage_id: from }),
      await addDeal('third', { stage_id: from }),
    ]
    const without = manage(scope => removeStage(scope, { id: from, version: 1, toStageId: undefined }))
    expect(await refusalOf(without)).toMatchObject({ code: 'wrong', fields: { toStageId: 'required' } })
    const itself = manage(scope => removeStage(scope, { id: from, version: 1, toStageId: from }))
    expect(await refusalOf(itself)).toMatchObject({ code: 'wrong', fields: { toStageId: 'gone' } })
    expect(await manage(scope => removeStage(scope, { id: from, version: 1, toStageId: to }))).toEqual({
      moved: 3,
    })
    for (const id of ids) {
      expect(await dealOf(id)).toMatchObject({ stage_id: to, version: 2 })
      expect(await changesOf(id)).toMatchObject([
        { from_stage_id: from, to_stage_id: to, author_id: tenant('here').members.admin },
      ])
    }
    const back = move('first', { id: ids[0] ?? '', version: 2, stageId: from })
    expect(await refusalOf(back)).toMatchObject({ code: 'wrong', fields: { stageId: 'gone' } })
  })

  test('that is the last of its kind stays', async () => {
    const last = manage(scope =>
      removeStage(scope, { id: house().stages.won, version: 1, toStageId: undefined }),
    )
    expect(await refusalOf(last)).toMatchObject({ code: 'built_upon' })
  })

  test('is added after the open ones, weighed as its kind says, and put elsewhere', async () => {
    const input = { pipelineId: pipelineId(), name: 'Trial', kind: 'open', probability: 60 } as const
    const { id } = await manage(scope => addStageTo(scope, { ...input, rottingDays: 5 }))
    const order = await orderOf()
    expect(order.indexOf(id)).toBeLessThan(order.indexOf(house().stages.won))
    await manage(scope => orderStage(scope, { id, version: 1, by: -1 }))
    expect((await orderOf()).indexOf(id)).toBe(order.indexOf(id) - 1)
    const won = house().stages.won
    await manage(scope =>
      saveStage(scope, { id: won, version: 1, name: 'Signed', probability: 3, rottingDays: 9 }),
    )
    const [row] = await owner()`select name, probability, rotting_days from stage where id = ${won}`
    expect(row).toMatchObject({ name: 'Signed', probability: 100, rotting_days: null })
  })
})
