import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, weekOf } from '@/lib/calendar/domain/plain-date'
import { periodOf } from './period'

const day = fc.integer({ min: 0, max: 30_000 }).map(offset => addDays('1990-01-01', offset))

test('thirteen weeks end with the week of today', () => {
  const period = periodOf({}, '2026-11-18', 1, null)
  expect(period).toMatchObject({ from: '2026-08-24', to: '2026-11-22', preset: '13w', wholeWeeks: true })
  expect(period.previous).toEqual({ from: '2026-05-25', to: '2026-08-23' })
  expect(period.weeks).toHaveLength(13)
})

test('a quarter is taken to the day', () => {
  const period = periodOf({ from: '2017-01-01', to: '2017-03-31' }, '2026-11-18', 1, null)
  expect(period).toMatchObject({ from: '2017-01-01', to: '2017-03-31', preset: null, wholeWeeks: false })
})

test('two dates out of order, or no dates at all, fall back to the preset', () => {
  expect(periodOf({ from: '2017-03-31', to: '2017-01-01', period: '4w' }, '2026-11-18', 1, null).preset).toBe(
    '4w',
  )
  expect(periodOf({ from: 'x', to: '2017-01-01' }, '2026-11-18', 1, null).preset).toBe('13w')
})

test('all spans the data, in whole weeks', () => {
  const period = periodOf({ period: 'all' }, '2026-11-18', 1, { from: '2016-10-20', to: '2017-12-31' })
  expect(period).toMatchObject({ from: '2016-10-17', to: '2017-12-31', wholeWeeks: true })
})

test('the period before is as long and ends the day before; the weeks cover the period', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 1, max: 7 }),
      (from, length, weekStart) => {
        const period = periodOf({ from, to: addDays(from, length) }, '2026-11-18', weekStart, null)
        expect(daysBetween(period.previous.from, period.previous.to)).toBe(length)
        expect(addDays(period.previous.to, 1)).toBe(from)
        expect(period.weeks[0]).toBe(weekOf(from, weekStart))
        expect(period.weeks.at(-1)).toBe(weekOf(period.to, weekStart))
      },
    ),
  )
})
