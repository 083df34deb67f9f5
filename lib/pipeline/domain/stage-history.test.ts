import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeInStages } from './stage-history'

const now = new Date('2026-03-02T12:00:00Z')
const entries = fc.array(
  fc.record({
    stageId: fc.constantFrom('a', 'b', 'c'),
    at: fc.date({ min: new Date('2020-01-01'), max: now, noInvalidDate: true }),
  }),
  { minLength: 1, maxLength: 20 },
)

test('the days in the stages are all the days since the first', () => {
  fc.assert(
    fc.property(entries, moves => {
      const spans = timeInStages(moves, now, false)
      const first = Math.min(...moves.map(({ at }) => at.getTime()))
      const total = spans.reduce((sum, { days }) => sum + days, 0)
      expect(total).toBeCloseTo((now.getTime() - first) / 86_400_000, 6)
      expect(spans.every(({ days }) => days >= 0)).toBe(true)
    }),
  )
})

test('what is closed spends no more time', () => {
  const at = new Date('2026-02-02T12:00:00Z')
  expect(timeInStages([{ stageId: 'won', at }], now, true)).toEqual([
    { stageId: 'won', at, until: null, days: 0 },
  ])
})
