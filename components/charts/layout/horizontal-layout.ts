import { extentWithZero } from '../domain/figures'
import type { HorizontalSpec } from '../domain/spec'
import { type Segment, stackSegments } from '../domain/stack'
import { formatValue } from '../format-value'
import { layRows, type RowLayout } from './row-layout'
import { labelRoom } from './trend-layout'
import { makeValueAxis, placeOn, type ValueAxis } from './value-axis'

export type HorizontalLayout = {
  height: number
  rows: RowLayout
  axis: ValueAxis
  segments: Segment[][]
  /** What stands at the right end of each row: the value of a single series, else nothing. */
  ends: string[]
  x: (value: number) => number
}

const horizontalPitch = 30
export const horizontalBar = 14

/** Where everything of a horizontal bar picture stands; `x` gives percent of the plot. */
export function layHorizontal(spec: HorizontalSpec): HorizontalLayout {
  const segments = stackSegments(spec.series, spec.labels.length)
  const axis = makeValueAxis(extentWithZero(segments.flat().map(one => one?.to ?? null)), 1, spec)
  const only = spec.series.length === 1 ? spec.series[0] : undefined
  const ends = only
    ? only.values.map(value => formatValue(value, spec.format, spec.locale, spec.currency))
    : []
  const rows = layRows(spec.labels, ends, horizontalPitch)
  return { height: rows.bottom + labelRoom, rows, axis, segments, ends, x: placeOn(axis.domain, 0, 100) }
}
