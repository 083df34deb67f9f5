import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverage, medianOfHistogram, salesVelocity, winRate } from './figures'

test('a win rate without closed deals is not known', () => {
  expect(winRate(0, 0).value).toBeNull()
  expect(winRate(107, 45).value).toBeCloseTo(0.7039, 4)
})

test('coverage is not known without a target, or once it is reached', () => {
  expect(coverage(300, null, 0)).toBeNull()
  expect(coverage(300, 100, 100)).toBeNull()
  expect(coverage(300, 200, 100)).toBe(3)
})

test('velocity multiplies what is open by what becomes of it, per day', () => {
  const deals = { open: 10, won: 3, lost: 1, wonCents: 30_000, cycleDays: 60, cycleCount: 3 }
  expect(salesVelocity(deals)).toBeCloseTo((10 * 0.75 * 10_000) / 20)
  expect(salesVelocity({ ...deals, won: 0 })).toBeNull()
})

test('the median of a histogram is the median of its values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 200 }), values => {
      const histogram = new Map<number, number>()
      for (const value of values) histogram.set(value, (histogram.get(value) ?? 0) + 1)
      const sorted = [...values].sort((a, b) => a - b)
      const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
      expect(medianOfHistogram(histogram)).toBe(middle.reduce((sum, value) => sum + value, 0) / middle.length)
    }),
  )
  expect(medianOfHistogram(new Map())).toBeNull()
})
