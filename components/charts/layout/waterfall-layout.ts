import { extentWithZero } from '../domain/figures'
import type { WaterfallSpec } from '../domain/spec'
import { formatValue } from '../format-value'
import type { IntervalLayout } from './interval-layout'
import { layRows } from './row-layout'
import { labelRoom } from './trend-layout'
import { makeValueAxis, placeOn } from './value-axis'

/** Where a step starts and where it ends, in the values' own unit; null for one without a value. */
export type WaterfallSpan = { from: number; to: number } | null

export type WaterfallLayout = IntervalLayout & { spans: WaterfallSpan[] }

const pitch = 32
export const waterfallBar = 18

/** Where everything of a waterfall stands, a row a step: on a phone ten columns would have no room for their names. */
export function layWaterfall(spec: WaterfallSpec): WaterfallLayout {
  let reached = 0
  const spans = spec.steps.map(({ value, role }): WaterfallSpan => {
    if (value === null) return null
    const from = role === 'level' ? 0 : reached
    reached = from + value
    return { from, to: reached }
  })
  const axis = makeValueAxis(
    extentWithZero(spans.flatMap(span => (span ? [span.from, span.to] : []))),
    3,
    spec,
  )
  const ends = spec.steps.map(({ value, role }) => {
    const text = formatValue(value, spec.format, spec.locale, spec.currency)
    return role === 'change' && value !== null && value > 0 ? `+${text}` : text
  })
  const names = spec.steps.map(step => step.label)
  const rows = layRows(names, ends, pitch)
  return { height: rows.bottom + labelRoom, rows, axis, ends, spans, x: placeOn(axis.domain, 0, 100) }
}
