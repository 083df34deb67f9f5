import { expect, test } from 'vitest'
import { nextStepRate, showRate } from './figures'

test('people who came, of those expected', () => {
  expect(showRate(18, 2).value).toBe(0.9)
  expect(showRate(0, 3).value).toBe(0)
  expect(showRate(0, 0).value).toBeNull()
})

test('a next step is counted over held meetings', () => {
  expect(nextStepRate(3, 4)).toEqual({ value: 0.75, part: 3, whole: 4 })
  expect(nextStepRate(0, 0).value).toBeNull()
})
