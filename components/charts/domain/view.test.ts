import { describe, expect, it } from 'vitest'
import type { ColumnsSpec, TrendSpec } from './spec'
import { isZoomable, viewSpec, zoomIn, zoomOut, zoomTo } from './view'

const labels = Array.from({ length: 20 }, (_, index) => `S${index}`)
const common = { id: 't', title: '', description: '', format: 'count', locale: 'fr', labels } as const
const numbers = labels.map((_, index) => index)
const trend: TrendSpec = {
  ...common,
  labels,
  kind: 'trend',
  shape: 'line',
  series: [
    { key: 'a', label: 'A', tone: 'warm', values: numbers, interval: { low: numbers, high: numbers } },
    { key: 'b', label: 'B', tone: 'cold', values: numbers },
  ],
  before: { label: 'avant', values: { a: numbers, b: numbers } },
}
const columns: ColumnsSpec = {
  ...common,
  labels,
  kind: 'bars',
  layout: 'columns',
  panels: [{ layout: 'stacked', series: trend.series }],
}

describe('what the reader chose to see', () => {
  it('is the labels in the window, everything cut alike', () => {
    const view = viewSpec(trend, new Set(), { start: 5, end: 8 })
    expect(view.labels).toEqual(['S5', 'S6', 'S7'])
    expect(view.series[0]).toMatchObject({ values: [5, 6, 7], interval: { low: [5, 6, 7], high: [5, 6, 7] } })
    expect(view.before?.values).toEqual({ a: [5, 6, 7], b: [5, 6, 7] })
  })

  it('hides a series but keeps its place', () => {
    const view = viewSpec(trend, new Set(['a']), { start: 0, end: 2 })
    expect(view.series.map(one => one.values)).toEqual([
      [null, null],
      [0, 1],
    ])
    expect(view.before?.values).toEqual({ b: [0, 1] })
    expect(
      viewSpec(columns, new Set(['b']), { start: 0, end: 1 }).panels[0]?.series.map(one => one.values),
    ).toEqual([[0], [null]])
  })

  it('zooms on the newest half, out again, and to what was dragged over', () => {
    expect(zoomIn({ start: 0, end: 20 })).toEqual({ start: 10, end: 20 })
    expect(zoomIn({ start: 16, end: 20 })).toEqual({ start: 16, end: 20 })
    expect(zoomIn({ start: 18, end: 20 })).toEqual({ start: 18, end: 20 })
    expect(zoomOut({ start: 10, end: 20 }, 20)).toEqual({ start: 5, end: 20 })
    expect(zoomOut({ start: 5, end: 20 }, 20)).toEqual({ start: 0, end: 20 })
    expect(zoomTo({ start: 5, end: 20 }, 4, 1)).toEqual({ start: 6, end: 10 })
    expect(zoomTo({ start: 5, end: 20 }, 3, 3)).toEqual({ start: 5, end: 20 })
  })

  it('is offered for zoom only with many labels', () => {
    expect(isZoomable(trend)).toBe(true)
    expect(isZoomable({ ...columns, labels: labels.slice(0, 12) })).toBe(false)
  })
})
