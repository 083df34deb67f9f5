import { extentWithZero } from '../domain/figures'
import type { BarsPanel, ChartHeight, ColumnsSpec, ValueStyle } from '../domain/spec'
import { groupSegments, type Segment, stackSegments } from '../domain/stack'
import { type LabelTiers, tierLabels } from './label-tiers'
import type { Padding } from './padding'
import { pictureHeights } from './picture-height'
import { axisRoom, labelRoom } from './trend-layout'
import { makeValueAxis, placeOn, type ValueAxis } from './value-axis'

export type PanelLayout = {
  panel: BarsPanel
  /** How many series the panels above have: signs and legend count through all panels. */
  seriesBefore: number
  style: ValueStyle
  top: number
  bottom: number
  axis: ValueAxis
  segments: Segment[][]
  y: (value: number) => number
}

type ColumnsLayout = { height: number; padding: Padding; tiers: LabelTiers; panels: PanelLayout[] }

const headRoom = 10
const betweenPanels = 22
/** The first panel is the subject and gets this share of the height; the others divide the rest. */
const firstShare = 0.66

/** Where everything of a column picture stands, in px; panels are under one another, each with its own scale. */
export function layColumns(spec: ColumnsSpec, size: ChartHeight): ColumnsLayout {
  const count = Math.max(1, spec.panels.length)
  const height = pictureHeights[size] + (count - 1) * 52
  const free = height - headRoom - labelRoom - (count - 1) * betweenPanels
  let top = headRoom
  let seriesBefore = 0
  const panels = spec.panels.map((panel, at) => {
    const share = count === 1 ? 1 : at === 0 ? firstShare : (1 - firstShare) / (count - 1)
    const laid = { ...layPanel(spec, panel, top, top + Math.floor(free * share)), seriesBefore }
    seriesBefore += panel.series.length
    top = laid.bottom + betweenPanels
    return laid
  })
  return {
    height,
    panels,
    padding: { left: axisRoom(panels.map(panel => panel.axis)), right: 0 },
    tiers: tierLabels(spec.labels),
  }
}

function layPanel(
  spec: ColumnsSpec,
  panel: BarsPanel,
  top: number,
  bottom: number,
): Omit<PanelLayout, 'seriesBefore'> {
  const style = styleOf(spec, panel)
  const place = panel.layout === 'stacked' ? stackSegments : groupSegments
  const segments = place(panel.series, spec.labels.length)
  const ends = segments.flat().map(segment => segment?.to ?? null)
  const axis = makeValueAxis(extentWithZero(ends), Math.max(1, Math.round((bottom - top) / 62)), style)
  return { panel, style, top, bottom, axis, segments, y: placeOn(axis.domain, bottom, top) }
}

/** A panel writes its values as it says, else as the picture does. */
export function styleOf(spec: ValueStyle, panel: Partial<ValueStyle>): ValueStyle {
  const currency = panel.currency ?? spec.currency
  const unit = panel.unit ?? spec.unit
  return {
    format: panel.format ?? spec.format,
    locale: panel.locale ?? spec.locale,
    ...(currency !== undefined && { currency }),
    ...(unit !== undefined && { unit }),
  }
}

/** Left edge and width of a bar, in percent of the plot: `lane` of `lanes` beside one another at a label. */
export function columnBand(
  index: number,
  count: number,
  lane: number,
  lanes: number,
): { x: number; width: number } {
  const step = 100 / Math.max(1, count)
  const band = Math.min(step * (lanes > 1 ? 0.76 : 0.58), 9 * lanes)
  const width = band / lanes
  const gap = lanes > 1 ? Math.min(width * 0.08, 0.4) : 0
  return { x: index * step + (step - band) / 2 + lane * width, width: width - gap }
}

const smallestSigned = 16

/** Index of the label whose bar carries the sign of its series: the last one tall enough; −1 for none. */
export function findSigned({ segments, y, panel }: PanelLayout, at: number): number {
  if (panel.series.length < 2) return -1
  return (segments[at] ?? []).findLastIndex(
    segment => segment !== null && Math.abs(y(segment.from) - y(segment.to)) >= smallestSigned,
  )
}
