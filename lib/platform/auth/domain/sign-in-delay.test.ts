import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delayAfter, type FailureKind, secondsToWait } from './sign-in-delay'

const kinds: readonly FailureKind[] = ['pair', 'account', 'address']

test('the first failures cost nothing, and then the delay doubles up to a limit', () => {
  expect([4, 5, 6, 7, 8, 12, 13, 500].map(failures => delayAfter('pair', failures))).toEqual([
    0, 5, 10, 20, 40, 640, 900, 900,
  ])
  expect([19, 20, 25, 30, 50, 500].map(failures => delayAfter('account', failures))).toEqual([
    0, 1, 2, 4, 60, 60,
  ])
  expect([49, 50, 60, 130, 500].map(failures => delayAfter('address', failures))).toEqual([
    0, 5, 10, 900, 900,
  ])
})

test('a delay never shrinks with another failure, and nobody waits longer than a quarter of an hour', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.nat(100_000), (kind, failures) => {
      expect(delayAfter(kind, failures + 1)).toBeGreaterThanOrEqual(delayAfter(kind, failures))
      expect(delayAfter(kind, failures)).toBeLessThanOrEqual(900)
    }),
  )
})

test('what is left to wait is the longest of the delays, without the time that passed', () => {
  const pair = { kind: 'pair', failures: 7, seconds: 4.5 } as const
  expect(secondsToWait([pair])).toBe(16)
  expect(secondsToWait([pair, { kind: 'account', failures: 500, seconds: 1 }])).toBe(59)
  expect(secondsToWait([{ ...pair, seconds: 20 }])).toBe(0)
  expect(secondsToWait([])).toBe(0)
})
