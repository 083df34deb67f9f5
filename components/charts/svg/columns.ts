import type { ChartHeight, ColumnsSpec } from '../domain/spec'
import type { Segment } from '../domain/stack'
import { columnBand, findSigned, layColumns, type PanelLayout } from '../layout/columns-layout'
import { labelDrop } from '../layout/trend-layout'
import { drawLabels, drawValueAxis } from './axes'
import { drawSign } from './marker'
import { percent, px } from './markup'
import { framePicture } from './picture'

/** The picture of columns, grouped or stacked, each panel under the other, as one string of HTML. */
export function drawColumns(spec: ColumnsSpec, size: ChartHeight): string {
  const layout = layColumns(spec, size)
  const count = spec.labels.length
  const middle = (index: number) => (100 * (index + 0.5)) / count
  const panels = layout.panels.map(panel => drawValueAxis(panel.axis, panel.y) + drawPanel(panel, count))
  const labels = drawLabels(spec.labels, layout.tiers, middle, layout.height - 26 + labelDrop)
  return framePicture(spec.id, layout.height, layout.padding, panels.join('') + labels)
}

function drawPanel(layout: PanelLayout, count: number): string {
  const { panel, segments, seriesBefore, y } = layout
  const grouped = panel.layout === 'grouped'
  return panel.series
    .map((one, at) => {
      const signed = findSigned(layout, at)
      let sign = ''
      const bars = (segments[at] ?? []).map((segment, index) => {
        if (segment === null) return ''
        const band = columnBand(index, count, grouped ? at : 0, grouped ? panel.series.length : 1)
        const { top, height } = barBetween(segment, y)
        if (index === signed)
          sign = drawSign(band.x + band.width / 2, top + height / 2, seriesBefore + at, ' c-b')
        return `<rect x="${percent(band.x)}" y="${px(top)}" width="${percent(band.width)}" height="${px(height)}" rx="2"/>`
      })
      return `<g class="c-${one.tone} c-fill">${bars.join('')}${sign}</g>`
    })
    .join('')
}

/** Top and height of a bar in px; a hair of ground is left between one piled on another and that below it. */
export function barBetween(
  segment: NonNullable<Segment>,
  y: (value: number) => number,
): { top: number; height: number } {
  const from = y(segment.from)
  const to = y(segment.to)
  const hair = segment.from === 0 ? 0 : 1.5
  const height = Math.max(0, Math.abs(from - to) - hair)
  return { top: to < from ? to : to - height, height }
}
