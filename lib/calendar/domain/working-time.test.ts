import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standardSpans, type WorkingWeek, workingClock } from './working-time'

const paris = (more: Partial<WorkingWeek> = {}): WorkingWeek => ({
  timeZone: 'Europe/Paris',
  spans: standardSpans,
  holidays: new Set(),
  ...more,
})
const at = (text: string) => new Date(text)

describe('working time', () => {
  test('Friday half past five to Monday half past nine is an hour', () => {
    const clock = workingClock(paris())
    expect(clock.between(at('2026-03-06T17:30:00+01:00'), at('2026-03-09T09:30:00+01:00'))).toBe(60)
  })

  test('a holiday does not count, nor does the break at noon', () => {
    const spans = [
      { weekday: 1, opensAt: 540, closesAt: 720 },
      { weekday: 1, opensAt: 840, closesAt: 1080 },
      { weekday: 2, opensAt: 540, closesAt: 1080 },
    ]
    const clock = workingClock(paris({ spans, holidays: new Set(['2026-03-10']) }))
    expect(clock.between(at('2026-03-09T00:00:00+01:00'), at('2026-03-11T00:00:00+01:00'))).toBe(180 + 240)
    expect(clock.isOpen(at('2026-03-09T12:30:00+01:00'))).toBe(false)
    expect(clock.isOpen(at('2026-03-09T14:00:00+01:00'))).toBe(true)
  })

  test('a night of the change to summer time is an hour shorter', () => {
    const spans = [{ weekday: 7, opensAt: 0, closesAt: 1440 }]
    const clock = workingClock(paris({ spans }))
    expect(clock.between(at('2026-03-28T12:00:00Z'), at('2026-03-30T12:00:00Z'))).toBe(23 * 60)
    expect(clock.between(at('2026-10-24T12:00:00Z'), at('2026-10-26T12:00:00Z'))).toBe(25 * 60)
  })

  test('spans that overlap count once', () => {
    const spans = [
      { weekday: 1, opensAt: 540, closesAt: 720 },
      { weekday: 1, opensAt: 600, closesAt: 660 },
      { weekday: 1, opensAt: 700, closesAt: 780 },
    ]
    expect(
      workingClock(paris({ spans })).between(
        at('2026-03-09T00:00:00+01:00'),
        at('2026-03-10T00:00:00+01:00'),
      ),
    ).toBe(240)
  })
})

const span = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([weekday, opensAt, length]) => ({ weekday, opensAt, closesAt: Math.min(1440, opensAt + length) }))
const moment = fc.date({
  min: new Date('2026-03-01T00:00:00Z'),
  max: new Date('2026-04-15T00:00:00Z'),
  noInvalidDate: true,
})
const week = fc.record({
  timeZone: fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
  spans: fc.array(span, { maxLength: 10 }),
  holidays: fc
    .array(fc.constantFrom('2026-03-29', '2026-05-01', '2026-07-14', '2026-10-25'))
    .map(days => new Set(days)),
})

test('two stretches that touch add up to the whole, and none is longer than the clock', () => {
  fc.assert(
    fc.property(week, fc.tuple(moment, moment, moment), (rules, moments) => {
      const clock = workingClock(rules)
      const [a, b, c] = [...moments].sort((one, other) => one.getTime() - other.getTime())
      if (a === undefined || b === undefined || c === undefined) return
      const whole = clock.between(a, c)
      expect(clock.between(a, b) + clock.between(b, c)).toBeCloseTo(whole, 6)
      expect(whole).toBeGreaterThanOrEqual(0)
      expect(whole).toBeLessThanOrEqual((c.getTime() - a.getTime()) / 60_000 + 1e-6)
      expect(clock.between(c, a)).toBe(0)
    }),
    { numRuns: 60 },
  )
})

test('more holidays never make the time longer', () => {
  fc.assert(
    fc.property(week, moment, moment, (rules, from, to) => {
      const more = { ...rules, holidays: new Set([...rules.holidays, '2026-06-01', '2026-06-02']) }
      expect(workingClock(more).between(from, to)).toBeLessThanOrEqual(workingClock(rules).between(from, to))
    }),
    { numRuns: 40 },
  )
})
