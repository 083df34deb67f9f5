import { extentWithZero, listSeriesFigures } from '../domain/figures'
import type { ChartHeight, TrendSpec } from '../domain/spec'
import { type LabelTiers, tierLabels } from './label-tiers'
import { type Padding, snapPadding } from './padding'
import { pictureHeights } from './picture-height'
import { estimateWidth } from './text-width'
import { makeValueAxis, placeOn, type ValueAxis } from './value-axis'

export type TrendLayout = {
  height: number
  top: number
  bottom: number
  padding: Padding
  axis: ValueAxis
  tiers: LabelTiers
  y: (value: number) => number
}

/** Room below the plot for its labels, and how far under the plot they stand. */
export const labelRoom = 26
export const labelDrop = 18
const headRoom = 10

/** Where everything of a trend stands, in px; shared by the drawing of the server and that of Recharts. */
export function layTrend(spec: TrendSpec, size: ChartHeight): TrendLayout {
  const height = pictureHeights[size]
  const bottom = height - labelRoom
  const figures = [...listSeriesFigures(spec.series), ...Object.values(spec.before?.values ?? {}).flat()]
  const axis = makeValueAxis(extentWithZero(figures), Math.round((bottom - headRoom) / 62), spec)
  return {
    height,
    top: headRoom,
    bottom,
    axis,
    padding: { left: axisRoom([axis]), right: snapPadding(estimateWidth(spec.labels.at(-1) ?? '') / 2) },
    tiers: tierLabels(spec.labels),
    y: placeOn(axis.domain, bottom, headRoom),
  }
}

/** The width the tick labels of these axes need left of the plot. */
export function axisRoom(axes: ValueAxis[]): number {
  const widths = axes.flatMap(axis => axis.ticks.map(tick => estimateWidth(tick.label)))
  return snapPadding(Math.max(0, ...widths) + 10)
}
