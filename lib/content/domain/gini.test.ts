import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gini, sharesOf } from './gini'

const values = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 50 })

test('known balances', () => {
  expect(gini([])).toBeNull()
  expect(gini([0, 0])).toBeNull()
  expect(gini([7])).toBe(0)
  expect(gini([5, 5, 5, 5])).toBe(0)
  expect(gini([0, 0, 0, 12])).toBeCloseTo(0.75)
  expect(gini([1, 2, 3, 4])).toBeCloseTo(0.25)
})

test('is between 0 and 1, and the same whatever the unit and the order', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 9 }), (given, times) => {
      const found = gini(given)
      if (found === null) return
      expect(found).toBeGreaterThanOrEqual(-1e-12)
      expect(found).toBeLessThan(1)
      expect(gini(given.map(value => value * times))).toBeCloseTo(found, 10)
      expect(gini([...given].reverse())).toBeCloseTo(found, 10)
    }),
  )
})

test('giving from the most seen to the least seen never unbalances', () => {
  fc.assert(
    fc.property(values, given => {
      const sorted = [...given].sort((left, right) => left - right)
      const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
      const half = Math.floor((most - least) / 2)
      const fairer = sorted.map((value, index) =>
        index === 0 ? value + half : index === sorted.length - 1 ? value - half : value,
      )
      if (sorted.length > 1) expect(gini(fairer) ?? 0).toBeLessThanOrEqual((gini(sorted) ?? 0) + 1e-12)
    }),
  )
})

test('shares sum to 1 over those known, and the unknown stay unknown', () => {
  expect(sharesOf([30, null, 10])).toEqual([0.75, null, 0.25])
  expect(sharesOf([null, null])).toEqual([null, null])
  expect(sharesOf([0, 0])).toEqual([null, null])
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(9999), { nil: null }), { maxLength: 30 }), given => {
      const shares = sharesOf(given)
      const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
      if (shares.some(share => share !== null)) expect(total).toBeCloseTo(1, 10)
      for (const [index, value] of given.entries()) if (value === null) expect(shares[index]).toBeNull()
    }),
  )
})
