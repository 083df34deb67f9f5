import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Asker, openGate, PoolExhausted } from './gate'

/** Long enough never to end within a test. */
const patient = 60_000
const settled = () => new Promise(resolve => setImmediate(resolve))

test('a request that waits too long is told so, and leaves the line', async () => {
  const gate = openGate(2, 1)
  const leave = await gate.enter('request')
  await expect(gate.enter('request')).rejects.toBeInstanceOf(PoolExhausted)
  expect(gate.state()).toEqual({ size: 2, inUse: 1, waiting: 0 })
  leave()
  const again = await gate.enter('request')
  again()
  expect(gate.state()).toEqual({ size: 2, inUse: 0, waiting: 0 })
})

test('first come, first served', async () => {
  const gate = openGate(2, patient)
  const leave = await gate.enter('request')
  const order: number[] = []
  const later = [1, 2, 3].map(async place => {
    const done = await gate.enter('request')
    order.push(place)
    done()
  })
  leave()
  await Promise.all(later)
  expect(order).toEqual([1, 2, 3])
})

test('requests leave one to the background, and the background leaves most to requests', async () => {
  const gate = openGate(10, patient)
  const requests = Array.from({ length: 12 }, () => gate.enter('request'))
  await settled()
  expect(gate.state()).toEqual({ size: 10, inUse: 9, waiting: 3 })
  const background = Array.from({ length: 5 }, () => gate.enter('background'))
  await settled()
  expect(gate.state()).toEqual({ size: 10, inUse: 10, waiting: 7 })
  for (const request of requests) void request.then(leave => leave())
  await Promise.all(requests)
  await settled()
  expect(gate.state()).toEqual({ size: 10, inUse: 3, waiting: 2 })
  for (const work of background) void work.then(leave => leave())
  await Promise.all(background)
  await settled()
  expect(gate.state()).toEqual({ size: 10, inUse: 0, waiting: 0 })
})

test('whoever comes and goes in whatever order: never more than there are, and everybody is served', async () => {
  const askers = fc.array(fc.constantFrom<Asker>('request', 'background'), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      askers,
      fc.infiniteStream(fc.nat()),
      async (size, asking, picks) => {
        const gate = openGate(size, patient)
        const held: (() => void)[] = []
        let served = 0
        for (const asker of asking)
          void gate.enter(asker).then(leave => {
            served += 1
            held.push(leave)
          })
        await settled()
        while (held.length > 0) {
          expect(gate.state().inUse).toBe(held.length)
          expect(held.length).toBeLessThanOrEqual(size)
          const leave = held.splice((picks.next().value ?? 0) % held.length, 1)[0]
          leave?.()
          // Handing back twice is handing back once.
          leave?.()
          await settled()
        }
        expect(served).toBe(asking.length)
        expect(gate.state()).toEqual({ size, inUse: 0, waiting: 0 })
      },
    ),
    { numRuns: 60 },
  )
})
