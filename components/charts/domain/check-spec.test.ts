import { describe, expect, it } from 'vitest'
import { checkSpec } from './check-spec'
import type { ChartSpec, Value } from './spec'

const common = { id: 'won', title: '', description: '', format: 'count', locale: 'fr' } as const
const series = (key: string, values: Value[]) => ({ key, label: key, tone: 'warm' as const, values })

function columns(count: number): ChartSpec {
  const labels = Array.from({ length: count }, (_, index) => `${index}`)
  return {
    ...common,
    kind: 'bars',
    layout: 'columns',
    labels,
    panels: [
      { layout: 'stacked', series: [series('a', labels.map(Number)), series('b', labels.map(Number))] },
    ],
  }
}

describe('a specification no picture can be made of', () => {
  it.each<[string, ChartSpec, RegExp]>([
    [
      'lists of unequal length',
      { ...common, kind: 'trend', shape: 'line', labels: ['a', 'b'], series: [series('x', [1])] },
      /"won": x has 1 values for 2 labels/,
    ],
    [
      'a value that is not finite',
      { ...common, kind: 'trend', shape: 'line', labels: ['a'], series: [series('x', [Number.NaN])] },
      /x\[0\] is NaN/,
    ],
    [
      'a value beyond exactness',
      { ...common, kind: 'trend', shape: 'line', labels: ['a'], series: [series('x', [1e300])] },
      /x\[0\] is 1e\+300/,
    ],
    [
      'two series of one key',
      {
        ...common,
        kind: 'bars',
        layout: 'horizontal',
        labels: [],
        series: [series('x', []), series('x', [])],
      },
      /same key/,
    ],
    [
      'a period before of no series',
      {
        ...common,
        kind: 'trend',
        shape: 'line',
        labels: [],
        series: [],
        before: { label: '', values: { y: [] } },
      },
      /"y", which is no series/,
    ],
    ['over 600 bars', columns(301), /602 bars, at most 600/],
    [
      'a negative step',
      { ...common, kind: 'funnel', steps: [{ label: '', count: -1, share: null, tone: 'warm' }] },
      /negative/,
    ],
    [
      'an infinite bound',
      {
        ...common,
        kind: 'interval',
        rows: [{ label: '', value: 1, low: 0, high: Number.POSITIVE_INFINITY, n: 3, tone: 'warm' }],
      },
      /rows\.high\[0\]/,
    ],
  ])('is refused: %s', (_, spec, message) => {
    expect(() => checkSpec(spec)).toThrow(message)
  })

  it('lets 600 bars and gaps pass', () => {
    expect(() => checkSpec(columns(300))).not.toThrow()
    expect(() =>
      checkSpec({ ...common, kind: 'trend', shape: 'line', labels: ['a'], series: [series('x', [null])] }),
    ).not.toThrow()
  })
})
