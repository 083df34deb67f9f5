import { extentWithZero } from '../domain/figures'
import type { IntervalSpec } from '../domain/spec'
import { formatValue } from '../format-value'
import { layRows, type RowLayout } from './row-layout'
import { labelRoom } from './trend-layout'
import { makeValueAxis, placeOn, type ValueAxis } from './value-axis'

export type IntervalLayout = {
  height: number
  rows: RowLayout
  axis: ValueAxis
  ends: string[]
  x: (value: number) => number
}

const pitch = 29

/** Where everything of an interval picture stands; `x` gives percent of the plot. */
export function layInterval(spec: IntervalSpec): IntervalLayout {
  const figures = spec.rows.flatMap(row => [row.value, row.low, row.high])
  const axis = makeValueAxis(extentWithZero(figures), 4, spec)
  const ends = spec.rows.map(row => `n\u00a0=\u00a0${formatValue(row.n, 'count', spec.locale)}`)
  const rows = layRows(
    spec.rows.map(row => row.label),
    ends,
    pitch,
  )
  return { height: rows.bottom + labelRoom, rows, axis, ends, x: placeOn(axis.domain, 0, 100) }
}
