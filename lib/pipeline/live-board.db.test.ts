import { expect, test } from 'vitest'
import { inWriteScope } from '@/db/scoped'
import { publish } from '@/lib/platform/live/publish'
import { currentPosition } from '@/lib/platform/live/subscribe'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { streamBoard } from './stream-board'
import { withPipeline } from './testing/pipeline-tenant'

const { owner, tenant, scopeOf, house, move, addStage, addDeal } = withPipeline()

interface Heard {
  readonly event: string
  readonly data: unknown
}

/** What a seat hears of a board until it is told to stop. */
function listen(seat: SeatKey, since: string | null = null) {
  const heard: Heard[] = []
  const stop = new AbortController()
  const stream = streamBoard(scopeOf(seat), { pipeline: house().pipeline, who: 'all' }, since, stop.signal)
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  const done = (async () => {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      for (const text of decoder.decode(value, { stream: true }).split('\n\n')) {
        const match = /^id: \S+\nevent: (\w+)\ndata: (.*)$/s.exec(text)
        if (match !== null && match[1] !== 'position')
          heard.push({ event: match[1] ?? '', data: JSON.parse(match[2] ?? '') })
      }
    }
  })()
  return {
    heard,
    cards: () => heard.flatMap(({ event, data }) => (event === 'card' ? [data] : [])),
    async stop() {
      stop.abort()
      await done
    },
  }
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

test('a move is heard, with its card and then the sums, by those who may see it and by nobody else', async () => {
  const stage = await addStage('heard')
  const id = await addDeal('first')
  const seats = ['first', 'second', 'far', 'manager', 'farManager', 'admin'] as const
  const listeners = new Map(seats.map(seat => [seat, listen(seat)]))
  await pause(300)
  await move('first', { id, version: 1, stageId: stage })
  await pause(900)
  for (const [seat, { heard, cards }] of listeners) {
    const may = ['first', 'manager', 'admin'].includes(seat)
    expect(cards(), seat).toMatchObject(may ? [{ id, card: { stageId: stage, version: 2 } }] : [])
    expect(
      heard.map(({ event }) => event),
      seat,
    ).toEqual(may ? ['card', 'heads'] : [])
    const sums = {
      event: 'heads',
      data: expect.arrayContaining([expect.objectContaining({ stageId: stage, count: 1 })]),
    }
    if (may) expect(heard[1], seat).toEqual(sums)
  }
  for (const listener of listeners.values()) await listener.stop()
})

test('a card that went to somebody the listener may not see is gone for him, and says nothing of where', async () => {
  const id = await addDeal('first')
  const [manager, farManager] = [listen('manager'), listen('farManager')]
  await pause(300)
  await owner()`update opportunity set member_id = ${tenant('here').members.far}, version = 2 where id = ${id}`
  await inWriteScope(scopeOf('admin'), async scope => {
    await publish(scope, 'pipeline', tenant('here').members.first, id)
    await publish(scope, 'pipeline', tenant('here').members.far, id)
  })
  await pause(600)
  expect(manager.cards()).toEqual([{ id, card: null }])
  expect(farManager.cards()).toMatchObject([{ id, card: { memberId: tenant('here').members.far } }])
  await manager.stop()
  await farManager.stop()
})

test('nothing of another tenant is heard', async () => {
  const admin = listen('admin')
  await pause(300)
  const there = tenant('there')
  await owner()`select pg_notify('entregent_live', ${JSON.stringify({
    organizationId: there.organizationId,
    topic: 'pipeline',
    memberId: there.members.first,
    rowId: there.rows.first.open,
  })})`
  await pause(500)
  expect(admin.heard).toEqual([])
  await admin.stop()
})

test('what happened before somebody listened is told at once, and nothing where nothing happened', async () => {
  const stage = await addStage('before')
  const id = await addDeal('first')
  const stale = currentPosition()
  await move('first', { id, version: 1, stageId: stage })
  await expect.poll(currentPosition).not.toBe(stale)
  const late = listen('manager', stale)
  const others = [listen('manager', currentPosition()), listen('farManager', stale), listen('second', stale)]
  await expect.poll(() => late.heard).toEqual([{ event: 'board', data: {} }])
  await pause(300)
  expect(others.map(({ heard }) => heard)).toEqual([[], [], []])
  for (const listener of [late, ...others]) await listener.stop()
})
