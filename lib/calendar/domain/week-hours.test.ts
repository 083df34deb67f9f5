import { expect, test } from 'vitest'
import { hoursLine, wrongHours } from './week-hours'

const span = (weekday: number, opensAt: number, closesAt: number) => ({ weekday, opensAt, closesAt })

test('hours end after they begin, and none are at once', () => {
  expect(wrongHours([span(1, 540, 720), span(1, 720, 1080), span(2, 540, 1080)])).toBeNull()
  expect(wrongHours([span(1, 720, 540)])).toBe('pair')
  expect(wrongHours([span(1, 700, 1080), span(1, 540, 720)])).toBe('overlap')
  expect(wrongHours([span(1, 540, 1080), span(2, 540, 1080)])).toBeNull()
})

test('the same hours are the same line, in whatever order', () => {
  expect(hoursLine([span(2, 1, 2), span(1, 3, 4)])).toBe(hoursLine([span(1, 3, 4), span(2, 1, 2)]))
  expect(hoursLine([])).toBe('')
})
