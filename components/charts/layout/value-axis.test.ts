import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ValueFormat } from '../domain/spec'
import { makeValueAxis } from './value-axis'

const style = (format: ValueFormat) => ({ format, locale: 'en' }) as const
const ticks = (low: number, high: number, format: ValueFormat, count = 2) =>
  makeValueAxis([low, high], count, style(format)).ticks.map(tick => tick.label)

describe('a value axis', () => {
  it('ends on round ticks close to the figures', () => {
    expect(ticks(0, 109, 'count')).toEqual(['0', '60', '120'])
    expect(ticks(-6, 31, 'count', 4)).toEqual(['-10', '0', '10', '20', '30', '40'])
    expect(ticks(0, 0.52, 'rate', 3)).toEqual(['0%', '20%', '40%', '60%'])
  })

  it('counts in whole numbers and time by the clock', () => {
    expect(ticks(0, 1, 'count', 4)).toEqual(['0', '1'])
    expect(ticks(0, 3, 'count', 4)).toEqual(['0', '1', '2', '3'])
    expect(ticks(0, 310, 'duration', 3)).toEqual(['0m', '2h', '4h', '6h'])
  })

  it('has one tick when all is zero, or too little to be written', () => {
    expect(makeValueAxis([0, Number.MIN_VALUE], 1, style('count'))).toEqual(
      makeValueAxis([0, 0], 1, style('count')),
    )
    expect(makeValueAxis([0, 0], 4, style('money')).ticks).toEqual([{ value: 0, label: '€0' }])
  })

  it('encloses every figure with few evenly spaced ticks, zero among them', () => {
    const extent = fc.tuple(
      fc.double({ min: -1e12, max: 0, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
    )
    const formats = fc.constantFrom<ValueFormat>('count', 'money', 'rate', 'duration', 'decimal', 'per-hour')
    fc.assert(
      fc.property(extent, fc.integer({ min: 1, max: 6 }), formats, ([low, high], count, format) => {
        const { domain, ticks: marks } = makeValueAxis([low, high], count, style(format))
        expect(domain[0]).toBeLessThanOrEqual(low)
        expect(domain[1]).toBeGreaterThanOrEqual(high)
        expect(marks.length).toBeLessThanOrEqual(count + 4)
        expect(marks.some(mark => mark.value === 0)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
