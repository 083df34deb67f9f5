import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantileOf, responseTime } from './response'

const at = (minute: number) => new Date(minute * 60_000)
const plain = (_member: string, from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000

test('the median and the ninetieth percentile of what was answered', () => {
  const pairs = [10, 20, 30, 40, 50].map(wait => ({
    memberId: 'ana',
    occurredAt: at(0),
    touchedAt: at(wait),
  }))
  expect(responseTime([...pairs, { memberId: 'ana', occurredAt: at(0), touchedAt: null }], plain)).toEqual({
    answered: 5,
    signals: 6,
    medianMinutes: 30,
    p90Minutes: 46,
  })
})

test('nothing answered has no time', () => {
  expect(responseTime([], plain)).toEqual({ answered: 0, signals: 0, medianMinutes: null, p90Minutes: null })
})

test('a quantile lies within the values and never falls as its share grows', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }),
      share,
      share,
      (values, one, other) => {
        const [low, high] = [
          quantileOf(values, Math.min(one, other)),
          quantileOf(values, Math.max(one, other)),
        ]
        expect(low).not.toBeNull()
        expect(low ?? 0).toBeLessThanOrEqual((high ?? 0) + 1e-6)
        expect(low ?? 0).toBeGreaterThanOrEqual(Math.min(...values))
        expect(high ?? 0).toBeLessThanOrEqual(Math.max(...values))
      },
    ),
  )
})
