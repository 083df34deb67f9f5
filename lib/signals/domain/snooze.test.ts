import { expect, test } from 'vitest'
import { snoozeDay } from './snooze'

const today = '2026-03-05'

test('a snooze ends on a day ahead', () => {
  expect(snoozeDay({ until: 'tomorrow', day: '' }, today)).toBe('2026-03-06')
  expect(snoozeDay({ until: 'next_week', day: '' }, today)).toBe('2026-03-09')
  expect(snoozeDay({ until: 'in_two_weeks', day: '' }, today)).toBe('2026-03-19')
  expect(snoozeDay({ until: 'day', day: '2026-04-01' }, today)).toBe('2026-04-01')
})

test('no day, a day that is over or one too far off is none', () => {
  for (const day of ['', today, '2026-02-30', '2026-12-31'])
    expect(snoozeDay({ until: 'day', day }, today)).toBeNull()
})
