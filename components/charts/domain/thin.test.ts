import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { value } from '../testing/arbitrary-spec'
import { maxPoints } from './check-spec'
import type { TrendSpec } from './spec'
import { pickPositions, thinTrend } from './thin'

function trendOf(count: number, lines: number): TrendSpec {
  const values = Array.from({ length: count }, (_, index) => (index * 7919) % 101)
  return {
    kind: 'trend',
    shape: 'line',
    id: 't',
    title: '',
    description: '',
    format: 'count',
    locale: 'fr',
    labels: values.map((_, index) => `${index}`),
    series: Array.from({ length: lines }, (_, at) => ({ key: `k${at}`, label: '', tone: 'warm', values })),
  }
}

describe('thinning', () => {
  it('keeps as many positions as asked, ascending, with both ends', () => {
    const lines = fc
      .integer({ min: 1, max: 400 })
      .chain(length =>
        fc.array(fc.array(value, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 3 }),
      )
    fc.assert(
      fc.property(lines, fc.integer({ min: 2, max: 100 }), (all, limit) => {
        const length = all[0]?.length ?? 0
        const positions = pickPositions(all, length, limit)
        expect(positions).toHaveLength(Math.min(length, limit))
        expect(positions[0]).toBe(0)
        expect(positions.at(-1)).toBe(length - 1)
        positions.forEach((position, at) => {
          if (at > 0) expect(position).toBeGreaterThan(positions[at - 1] ?? Number.POSITIVE_INFINITY)
        })
      }),
    )
  })

  it('keeps the one peak of a flat line', () => {
    const flat = Array.from({ length: 1000 }, (_, index) => (index === 437 ? 50 : 1))
    expect(pickPositions([flat], 1000, 20)).toContain(437)
  })

  it('lets at most 600 points through, and leaves a short trend alone', () => {
    for (const lines of [1, 2, 3, 4]) {
      const thin = thinTrend(trendOf(5000, lines))
      expect(thin.labels.length * lines).toBeLessThanOrEqual(maxPoints)
      expect(thin.labels.length * lines).toBeGreaterThan(maxPoints - lines)
      for (const one of thin.series) expect(one.values).toHaveLength(thin.labels.length)
    }
    const short = trendOf(600, 1)
    expect(thinTrend(short)).toBe(short)
  })

  it('keeps each value with its label, its bounds and its period before', () => {
    const long = trendOf(2000, 1)
    const numbers = long.labels.map(Number)
    const thin = thinTrend({
      ...long,
      series: [
        { key: 'k0', label: '', tone: 'warm', values: numbers, interval: { low: numbers, high: numbers } },
      ],
      before: { label: 'avant', values: { k0: numbers } },
    })
    const kept = thin.labels.map(Number)
    expect(thin.labels).toHaveLength(150)
    expect(thin.series[0]?.values).toEqual(kept)
    expect(thin.series[0]?.interval).toEqual({ low: kept, high: kept })
    expect(thin.before?.values).toEqual({ k0: kept })
  })
})
