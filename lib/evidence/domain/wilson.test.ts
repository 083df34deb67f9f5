import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './wilson'

const sample = fc
  .integer({ min: 1, max: 5000 })
  .chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

test('no attempts, no interval', () => expect(wilsonInterval(0, 0)).toBeNull())

test('agrees with a published example: 10 of 20', () => {
  const interval = wilsonInterval(10, 20)
  expect(interval?.low).toBeCloseTo(0.2993, 4)
  expect(interval?.high).toBeCloseTo(0.7007, 4)
})

test('holds the rate and stays within 0 and 1', () => {
  fc.assert(
    fc.property(sample, ([successes, attempts]) => {
      const interval = wilsonInterval(successes, attempts)
      if (interval === null) throw new Error('an interval was expected')
      expect(interval.low).toBeGreaterThanOrEqual(0)
      expect(interval.high).toBeLessThanOrEqual(1)
      expect(interval.low).toBeLessThanOrEqual(successes / attempts + 1e-12)
      expect(interval.high).toBeGreaterThanOrEqual(successes / attempts - 1e-12)
    }),
  )
})

test('more attempts at the same rate narrow it', () => {
  fc.assert(
    fc.property(sample, ([successes, attempts]) => {
      const once = wilsonInterval(successes, attempts)
      const tenfold = wilsonInterval(successes * 10, attempts * 10)
      if (once === null || tenfold === null) throw new Error('intervals were expected')
      expect(tenfold.high - tenfold.low).toBeLessThan(once.high - once.low)
    }),
  )
})
