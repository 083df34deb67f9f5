import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohortsOf, type FunnelPath, flowOf, funnelOf, funnelWays, waySteps } from './funnel'

const way = fc.constantFrom(...funnelWays)
const pathsOf = (of: 'warm' | 'cold') =>
  fc.array(
    fc
      .record({
        week: fc.constantFrom('2026-03-02', '2026-03-09', '2026-03-16'),
        done: fc.subarray([...waySteps[of].slice(1)]),
        people: fc.integer({ min: 1, max: 500 }),
      })
      .map(({ done, ...path }): FunnelPath => ({ ...path, done: new Set(done) })),
    { maxLength: 12 },
  )
const given = way.chain(of => fc.tuple(fc.constant(of), pathsOf(of)))

describe('the funnel', () => {
  it('never widens, and every conversion stays within its interval', () => {
    fc.assert(
      fc.property(given, ([of, paths]) => {
        const steps = funnelOf(of, paths)
        steps.forEach(({ reached, did, conversion, interval }, index) => {
          const before = steps[index - 1]
          expect(did).toBeLessThanOrEqual(reached)
          if (before === undefined) return
          expect(reached).toBeLessThanOrEqual(before.reached)
          if (conversion?.value == null || interval === null) return
          expect(conversion.value).toBeLessThanOrEqual(1)
          expect(interval.low).toBeLessThanOrEqual(conversion.value + 1e-9)
          expect(interval.high).toBeGreaterThanOrEqual(conversion.value - 1e-9)
        })
      }),
      { numRuns: 1_000 },
    )
  })

  it('is the sum of its cohorts', () => {
    fc.assert(
      fc.property(given, ([of, paths]) => {
        const whole = funnelOf(of, paths).map(({ reached }) => reached)
        const cohorts = cohortsOf(paths).map(({ paths }) => funnelOf(of, paths))
        const summed = whole.map((_, index) =>
          cohorts.reduce((sum, steps) => sum + (steps[index]?.reached ?? 0), 0),
        )
        expect(summed).toEqual(whole)
      }),
    )
  })

  it('flows into every step as many as did it', () => {
    fc.assert(
      fc.property(given, ([of, paths]) => {
        const links = flowOf(of, paths)
        for (const { step, did } of funnelOf(of, paths).slice(1)) {
          const arrived = links.filter(({ to }) => to === step).reduce((sum, { people }) => sum + people, 0)
          expect(arrived).toBe(did)
        }
      }),
    )
  })

  it('counts who met without a call beyond the call', () => {
    const steps = funnelOf('warm', [{ week: '2026-03-02', done: new Set(['meeting'] as const), people: 3 }])
    expect(steps.map(({ reached, did }) => [reached, did])).toEqual([
      [3, 3],
      [3, 0],
      [3, 3],
      [0, 0],
      [0, 0],
    ])
  })
})
