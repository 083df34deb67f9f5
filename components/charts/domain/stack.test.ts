import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { value } from '../testing/arbitrary-spec'
import { groupSegments, stackSegments } from './stack'

const series = (values: (number | null)[]) => ({ key: 'k', label: '', tone: 'warm' as const, values })

describe('stacked bars', () => {
  it('pile gains up and losses down from zero, gaps taking no room', () => {
    expect(stackSegments([series([3]), series([null]), series([-2]), series([4])], 1)).toEqual([
      [{ from: 0, to: 3 }],
      [null],
      [{ from: 0, to: -2 }],
      [{ from: 3, to: 7 }],
    ])
  })

  it('never overlap at a label', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), values => {
        const bars = stackSegments(
          values.map(one => series([one])),
          1,
        ).flatMap(([bar]) => (bar ? [bar] : []))
        const spans = bars.map(({ from, to }) => [Math.min(from, to), Math.max(from, to)] as const)
        spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])
        spans.forEach(([low], at) => {
          expect(low).toBeGreaterThanOrEqual(spans[at - 1]?.[1] ?? Number.NEGATIVE_INFINITY)
        })
      }),
    )
  })

  it('stand each on zero when grouped', () => {
    expect(groupSegments([series([3, null]), series([-1, 2])], 2)).toEqual([
      [{ from: 0, to: 3 }, null],
      [
        { from: 0, to: -1 },
        { from: 0, to: 2 },
      ],
    ])
  })
})
