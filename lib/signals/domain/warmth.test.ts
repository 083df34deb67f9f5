import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signalKinds } from './kinds'
import { warmthHalfLifeDays, warmthOf } from './warmth'

const now = new Date('2026-03-10T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

test('a request of now is hot, after a week it has halved', () => {
  expect(warmthOf('request', now, now)).toEqual({ score: 100, level: 'hot', start: 100, days: 0 })
  expect(warmthOf('request', daysAgo(warmthHalfLifeDays), now)).toMatchObject({ score: 50, level: 'warm' })
  expect(warmthOf('profile_view', daysAgo(1), now).level).toBe('cooling')
})

test('older is never warmer, and a score stays between nothing and its start', () => {
  const age = fc.double({ min: -2, max: 400, noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...signalKinds), age, age, (kind, one, other) => {
      const [younger, older] = one < other ? [one, other] : [other, one]
      const fresh = warmthOf(kind, daysAgo(younger), now)
      expect(warmthOf(kind, daysAgo(older), now).score).toBeLessThanOrEqual(fresh.score)
      expect(fresh.score).toBeLessThanOrEqual(fresh.start)
      expect(fresh.score).toBeGreaterThanOrEqual(0)
    }),
  )
})
