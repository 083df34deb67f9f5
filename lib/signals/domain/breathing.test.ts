import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breathing, breathingSince, countReached, needsToBreathe } from './breathing'

const now = new Date('2026-03-10T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

test('three touches in vain within a fortnight ask for quiet; two do not', () => {
  expect(needsToBreathe(countReached([daysAgo(1), daysAgo(5), daysAgo(13)], [], now))).toBe(true)
  expect(needsToBreathe(countReached([daysAgo(1), daysAgo(5)], [], now))).toBe(false)
  expect(needsToBreathe(countReached([daysAgo(1), daysAgo(5), daysAgo(15)], [], now))).toBe(false)
})

test('a sign of the person begins the count anew', () => {
  const touches = [daysAgo(1), daysAgo(5), daysAgo(9)]
  expect(countReached(touches, [daysAgo(6)], now)).toEqual({ unanswered: 2, lastSignAt: daysAgo(6) })
  expect(countReached(touches, [daysAgo(0.5)], now).unanswered).toBe(0)
})

const ages = fc.array(fc.double({ min: -3, max: 40, noNaN: true }), { maxLength: 8 })

test('more signs never ask for more quiet, time alone ends it, and the future counts for nothing', () => {
  fc.assert(
    fc.property(ages, ages, ages, (touches, signs, more) => {
      const touched = touches.map(daysAgo)
      const fewer = countReached(touched, signs.map(daysAgo), now)
      const all = countReached(touched, [...signs, ...more].map(daysAgo), now)
      expect(all.unanswered).toBeLessThanOrEqual(fewer.unanswered)
      const later = new Date(now.getTime() + (breathing.days + 4) * 86_400_000)
      expect(needsToBreathe(countReached(touched, [], later))).toBe(false)
      expect(fewer.unanswered).toBeLessThanOrEqual(touched.filter(at => at <= now).length)
    }),
  )
})

test('the window is as long as the rule says', () => {
  expect(now.getTime() - breathingSince(now).getTime()).toBe(breathing.days * 86_400_000)
})
