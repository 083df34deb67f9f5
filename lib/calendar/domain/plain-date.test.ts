import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayIn, daysBetween, isoWeekday, isoWeekNumber, isPlainDate, weekOf } from './plain-date'

const day = fc.integer({ min: -20_000, max: 40_000 }).map(offset => addDays('1970-01-01', offset))

test('a week starts on its start day, at most six days before', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 7 }), (date, weekStart) => {
      const start = weekOf(date, weekStart)
      expect(isoWeekday(start)).toBe(weekStart)
      expect(daysBetween(start, date)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(start, date)).toBeLessThan(7)
    }),
  )
})

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})

test.each([
  ['2026-01-01', 1],
  ['2027-01-01', 53],
  ['2026-11-21', 47],
  ['2024-12-30', 1],
] as const)('%s is in ISO week %i', (date, week) => expect(isoWeekNumber(date)).toBe(week))

test('a day that does not exist is none', () => {
  expect(isPlainDate('2026-02-29')).toBe(false)
  expect(isPlainDate('2028-02-29')).toBe(true)
  expect(isPlainDate('2026-2-9')).toBe(false)
})

test('an evening in Paris is still the day before in New York', () => {
  const instant = new Date('2026-03-02T02:00:00Z')
  expect(dayIn('Europe/Paris', instant)).toBe('2026-03-02')
  expect(dayIn('America/New_York', instant)).toBe('2026-03-01')
})
