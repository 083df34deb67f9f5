import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  categoryOf,
  forecastGroups,
  isStale,
  stageProbability,
  stagesOfGroup,
  submissionProblems,
  sumForecast,
} from './forecast'
import { quarterOf } from './quarter'

describe('the category of a deal', () => {
  it("is its owner's word, else by 90, 70 and 40 %", () => {
    expect(categoryOf('best_case', 0.95)).toBe('best_case')
    expect([0.9, 0.89, 0.7, 0.4, 0.39].map(at => categoryOf(null, at))).toEqual([
      'commit',
      'most_likely',
      'most_likely',
      'best_case',
      'open',
    ])
  })
})

describe('the probability of a stage', () => {
  it('is the setting until 30 deals have passed, then their share', () => {
    const given = { stageId: 'a', setPercent: 75 }
    expect(stageProbability({ ...given, won: 20, closed: 29 })).toMatchObject({
      used: 0.75,
      source: 'settings',
    })
    expect(stageProbability({ ...given, won: 15, closed: 30 })).toMatchObject({
      used: 0.5,
      source: 'history',
    })
    const none = stageProbability({ ...given, won: 0, closed: 0 })
    expect(none).toMatchObject({ used: 0.75, interval: null, history: { value: null } })
  })
})

const part = fc.record({
  stageId: fc.constantFrom('a', 'b', 'unknown'),
  word: fc.option(fc.constantFrom(...forecastGroups)),
  dated: fc.boolean(),
  count: fc.integer({ min: 1, max: 50 }),
  amountCents: fc.integer({ min: 0, max: 1e10 }),
})
const probabilities = ['a', 'b'].map((stageId, index) =>
  stageProbability({ stageId, setPercent: 30 + 50 * index, won: 0, closed: 0 }),
)

describe('the forecast', () => {
  it('puts every deal into one category, or says that it has no day', () => {
    fc.assert(
      fc.property(fc.array(part), parts => {
        const { groups, undated, count, amountCents, weightedCents } = sumForecast(parts, probabilities)
        const total = parts.reduce((sum, one) => sum + one.count, 0)
        expect(count + undated.count).toBe(total)
        expect(Object.values(groups).reduce((sum, group) => sum + group.count, 0)).toBe(count)
        expect(weightedCents).toBeLessThanOrEqual(Math.ceil(amountCents))
        expect(weightedCents).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('gives every stage to one category', () => {
    const shared = forecastGroups.flatMap(group => stagesOfGroup(group, probabilities))
    expect([...shared].sort()).toEqual(['a', 'b'])
  })

  it('refuses words that are smaller than the surer ones', () => {
    expect(submissionProblems({ commitCents: 2, mostLikelyCents: 1, bestCaseCents: 3 })).toEqual({
      mostLikely: 'too_small',
    })
    expect(submissionProblems({ commitCents: 1, mostLikelyCents: 1, bestCaseCents: 1 })).toEqual({})
  })

  it('is stale once its week is over', () => {
    expect(isStale('2026-11-09', '2026-11-16')).toBe(true)
    expect(isStale('2026-11-16', '2026-11-16')).toBe(false)
  })
})

describe('a quarter', () => {
  it('begins and ends where the calendar says', () => {
    expect(quarterOf('2026-11-22')).toEqual({ from: '2026-10-01', to: '2026-12-31', year: 2026, number: 4 })
    expect(quarterOf('2026-11-22', 1)).toMatchObject({ from: '2027-01-01', to: '2027-03-31', number: 1 })
    expect(quarterOf('2026-02-28', -1)).toMatchObject({ from: '2025-10-01', to: '2025-12-31', year: 2025 })
  })
})
