import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Draft, type DraftCopy, readDraft, type VersionedDraft } from '@/lib/content/domain/draft'
import { DraftKeeper } from './draft-keeper'
import type { SentDraft } from './send-draft'

const draft = (body: string): Draft => readDraft({ body }) ?? expect.fail('no draft')

/** A server that can be away, a device that keeps copies, and somebody who types. */
function open(server: VersionedDraft, copy: DraftCopy | null = null) {
  const device: { copy: DraftCopy | null } = { copy }
  const house: { row: VersionedDraft; away: SentDraft['kind'] | null; slow: number; deaf: boolean } = {
    row: server,
    away: null,
    slow: 20,
    deaf: false,
  }
  const send = async (sent: VersionedDraft): Promise<SentDraft> => {
    await new Promise(resolve => setTimeout(resolve, house.slow))
    if (house.away === 'offline' || house.away === 'signed_out') return { kind: house.away }
    if (sent.version !== house.row.version) return { kind: 'conflict', theirs: house.row }
    house.row = { version: sent.version + 1, draft: sent.draft }
    return house.deaf ? { kind: 'offline' } : { kind: 'saved', version: house.row.version }
  }
  const keeper = new DraftKeeper(
    server,
    {
      read: () => device.copy,
      write: written => {
        device.copy = written
      },
      remove: () => {
        device.copy = null
      },
    },
    send,
  )
  keeper.start()
  return { keeper, device, house, state: () => keeper.snapshot().state }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('what is typed is on the device at once and on the server a second later', async () => {
  const { keeper, device, house, state } = open({ version: 1, draft: draft('') })
  keeper.change({ body: 'Bonjour' })
  expect(state()).toBe('waiting')
  await vi.advanceTimersByTimeAsync(250)
  expect(device.copy?.draft.body).toBe('Bonjour')
  await vi.advanceTimersByTimeAsync(1000)
  expect(house.row.draft.body).toBe('Bonjour')
  expect(state()).toBe('saved')
  expect(device.copy).toBeNull()
})

test('somebody who types without a pause never has more than two seconds at risk', async () => {
  const { keeper, device, house } = open({ version: 1, draft: draft('') })
  for (let tenth = 1; tenth <= 100; tenth += 1) {
    keeper.change({ body: 'x'.repeat(tenth) })
    await vi.advanceTimersByTimeAsync(100)
    expect(tenth - house.row.draft.body.length).toBeLessThanOrEqual(15)
    const safest = Math.max(house.row.draft.body.length, device.copy?.draft.body.length ?? 0)
    expect(tenth - safest).toBeLessThanOrEqual(3)
  }
})

describe.each(['offline', 'signed_out'] as const)('%s', away => {
  test('keeps it on the device, says so, and saves when it can', async () => {
    const { keeper, device, house, state } = open({ version: 1, draft: draft('') })
    house.away = away
    keeper.change({ body: 'Bonjour' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(state()).toBe(away)
    keeper.change({ body: 'Bonjour à tous' })
    await vi.advanceTimersByTimeAsync(250)
    expect(device.copy?.draft.body).toBe('Bonjour à tous')
    house.away = null
    await vi.advanceTimersByTimeAsync(4000)
    expect(house.row.draft.body).toBe('Bonjour à tous')
    expect(state()).toBe('saved')
  })
})

test('a text that the device alone has is taken up and saved', async () => {
  const copy = { version: 1, draft: draft('Bonjour à tous'), sending: null }
  const { keeper, house, state } = open({ version: 1, draft: draft('Bonjour') }, copy)
  expect(keeper.snapshot()).toMatchObject({ recovered: true, draft: { body: 'Bonjour à tous' } })
  await vi.advanceTimersByTimeAsync(100)
  expect(house.row.draft.body).toBe('Bonjour à tous')
  expect(state()).toBe('saved')
})

test('another page’s change is shown beside one’s own, and one of them or both are kept', async () => {
  const { keeper, house, state } = open({ version: 1, draft: draft('Bonjour') })
  house.row = { version: 2, draft: draft('Bonsoir') }
  keeper.change({ body: 'Bonjour à tous' })
  await vi.advanceTimersByTimeAsync(1500)
  expect(state()).toBe('conflict')
  expect(keeper.snapshot().theirs?.draft.body).toBe('Bonsoir')
  keeper.settle(draft('Bonjour et bonsoir'))
  await vi.advanceTimersByTimeAsync(1500)
  expect(house.row).toMatchObject({ version: 3, draft: { body: 'Bonjour et bonsoir' } })
  expect(state()).toBe('saved')
})

test('taking the other version leaves nothing to save', async () => {
  const copy = { version: 1, draft: draft('Bonjour à tous'), sending: null }
  const { keeper, device, house, state } = open({ version: 2, draft: draft('Bonsoir') }, copy)
  expect(state()).toBe('conflict')
  keeper.settle(draft('Bonsoir'))
  expect(state()).toBe('saved')
  expect(device.copy).toBeNull()
  expect(house.row.version).toBe(2)
})

test('a save whose answer was lost is no conflict with oneself', async () => {
  const { keeper, house, state } = open({ version: 1, draft: draft('') })
  house.deaf = true
  keeper.change({ body: 'Bonjour' })
  await vi.advanceTimersByTimeAsync(1100)
  expect(state()).toBe('offline')
  house.deaf = false
  keeper.change({ body: 'Bonjour à tous' })
  await vi.advanceTimersByTimeAsync(6000)
  expect(house.row.draft.body).toBe('Bonjour à tous')
  expect(state()).toBe('saved')
})

test('flush gives the version to act on, or says that there is none', async () => {
  const { keeper, house } = open({ version: 1, draft: draft('') })
  keeper.change({ body: 'Bonjour' })
  const flushed = keeper.flush()
  await vi.advanceTimersByTimeAsync(100)
  expect(await flushed).toBe(2)
  house.away = 'offline'
  keeper.change({ body: 'Bonsoir' })
  const failed = keeper.flush()
  await vi.advanceTimersByTimeAsync(200)
  expect(await failed).toBeNull()
})

test('a text taken as a start is made when its author acts on it, unchanged', async () => {
  const { keeper, house } = open({ version: 0, draft: draft('Texte de l’employeur') })
  const flushed = keeper.flush()
  await vi.advanceTimersByTimeAsync(100)
  expect(await flushed).toBe(1)
  expect(house.row.version).toBe(1)
})

test('a step of the board changes the version under the text, and the text goes on', async () => {
  const { keeper, house, state } = open({ version: 1, draft: draft('Bonjour') })
  keeper.change({ body: 'Bonjour à tous' })
  house.row = { version: 2, draft: draft('Bonjour') }
  keeper.adopt(house.row)
  await vi.advanceTimersByTimeAsync(1500)
  expect(house.row.draft.body).toBe('Bonjour à tous')
  expect(state()).toBe('saved')
})
