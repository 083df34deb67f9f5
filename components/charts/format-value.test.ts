import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ValueFormat } from './domain/spec'
import { formatExact, formatTick, formatValue, noValue } from './format-value'

const nb = '\u00a0'
const thin = '\u202f'

describe('a figure written for a person', () => {
  it.each<[number, ValueFormat, string, string]>([
    [1840, 'count', `1${thin}840`, '1,840'],
    [18_200_000, 'money', `182${nb}k€`, '€182k'],
    [-18_200_000, 'money', `-182${nb}k€`, '-€182k'],
    [41_234_567_890, 'money', `412${nb}M€`, '€412m'],
    [123_456, 'money', `1${thin}235${nb}€`, '€1,235'],
    [0.41, 'rate', `41${nb}%`, '41%'],
    [0.041, 'rate', `4,1${nb}%`, '4.1%'],
    [0, 'rate', `0${nb}%`, '0%'],
    [190, 'duration', `3${nb}h${nb}10`, `3h${nb}10m`],
    [185, 'duration', `3${nb}h${nb}05`, `3h${nb}5m`],
    [180, 'duration', `3${nb}h`, '3h'],
    [40, 'duration', `40${nb}min`, '40m'],
    [59.7, 'duration', `1${nb}h`, '1h'],
    [0.625, 'decimal', '0,63', '0.63'],
    [0.62, 'per-hour', `0,62${nb}/${nb}h`, '0.62/h'],
  ])('writes %d as %s', (value, format, french, english) => {
    const spaced = (written: string) => written.replace(/[\u00a0\u202f]/g, ' ')
    expect(spaced(formatValue(value, format, 'fr'))).toBe(spaced(french))
    expect(spaced(formatValue(value, format, 'en'))).toBe(spaced(english))
  })

  it('never breaks a French figure from its unit, nor its thousands', () => {
    const formats: ValueFormat[] = ['count', 'money', 'rate', 'duration', 'decimal', 'per-hour']
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...formats), (value, format) => {
        expect(formatValue(value, format, 'fr')).not.toContain(' ')
        expect(formatExact(value, format, 'fr')).not.toContain(' ')
      }),
    )
  })

  it('writes no figure as a dash', () => {
    expect(formatValue(null, 'money', 'fr')).toBe(noValue)
    expect(formatValue(Number.NaN, 'rate', 'fr')).toBe(noValue)
    expect(formatExact(null, 'count', 'en')).toBe(noValue)
  })

  it('shortens beside a mark, never in a table', () => {
    expect(formatExact(18_234_050, 'money', 'en')).toBe('€182,340.50')
    expect(formatExact(18_200_000, 'money', 'en')).toBe('€182,000')
    expect(formatExact(0.4137, 'rate', 'en')).toBe('41.4%')
  })

  it('counts minor units as the currency does', () => {
    expect(formatExact(5000, 'money', 'en', 'JPY')).toBe('JP¥5,000')
    expect(formatExact(5000, 'money', 'en', 'USD')).toBe('US$50')
  })

  it('gives ticks as many decimals as their distance asks for', () => {
    expect([0, 0.25, 0.5].map(tick => formatTick(tick, 0.25, 'decimal', 'en'))).toEqual(['0', '0.25', '0.50'])
    expect([0, 0.2].map(tick => formatTick(tick, 0.2, 'rate', 'en'))).toEqual(['0%', '20%'])
    expect(formatTick(0.005, 0.005, 'rate', 'en')).toBe('0.5%')
    expect(formatTick(20_000, 20_000, 'count', 'en')).toBe('20k')
    expect(formatTick(2_000_000, 2_000_000, 'money', 'en')).toBe('€20k')
  })
})
