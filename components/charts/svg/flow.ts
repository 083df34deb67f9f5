import type { ChartHeight, FlowSpec } from '../domain/spec'
import { formatValue } from '../format-value'
import { type FlowLayout, flowNode, layFlow, type PlacedLink, type PlacedNode } from '../layout/flow-layout'
import { clipText } from '../layout/text-width'
import { escapeText, percent, px } from './markup'
import { framePicture } from './picture'

/** The picture of a flow as one string of HTML: ribbons below, nodes and their figures above. */
export function drawFlow(spec: FlowSpec, size: ChartHeight): string {
  const layout = layFlow(spec, size)
  return framePicture(
    spec.id,
    layout.height,
    { left: 0, right: 0 },
    drawRibbons(layout) + drawNodes(spec, layout),
  )
}

/** Ribbons are stretched to the place's width: their own x runs from 0 to 100. */
export const drawRibbons = ({ height, links }: FlowLayout): string =>
  `<svg class="c-o" width="100%" height="${px(height)}" viewBox="0 0 100 ${px(height)}" preserveAspectRatio="none">` +
  `${links.map(link => `<path class="c-${link.tone} c-ribbon" d="${ribbonPath(link, 1)}"/>`).join('')}</svg>`

/** The outline of a ribbon; `unit` is the px of one percent of the plot, 1 where the picture is stretched. */
export function ribbonPath({ x0, x1, y0, y1, thickness }: PlacedLink, unit: number): string {
  const [from, to, middle] = [x0, x1, (x0 + x1) / 2].map(x => px(x * unit))
  const [bottom0, bottom1] = [px(y0 + thickness), px(y1 + thickness)]
  return (
    `M${from},${px(y0)}C${middle},${px(y0)} ${middle},${px(y1)} ${to},${px(y1)}` +
    `L${to},${bottom1}C${middle},${bottom1} ${middle},${bottom0} ${from},${bottom0}Z`
  )
}

export const drawNodes = (spec: FlowSpec, { nodes }: FlowLayout): string =>
  nodes.map(node => drawNode(spec, node)).join('')

/** Block, name and figure; the name is left out where the picture is narrow, as the table has it. */
function drawNode(spec: FlowSpec, { label, value, tone, x, top, height, last }: PlacedNode): string {
  const figure = escapeText(formatValue(value, spec.format, spec.locale, spec.currency))
  const name = escapeText(clipText(label, 110))
  const back = last ? ` transform="translate(-${flowNode})"` : ''
  return (
    `<svg class="c-o" x="${percent(x)}"><rect class="c-${tone} c-fill" y="${px(top)}" width="${flowNode}" ` +
    `height="${px(height)}" rx="2"${back}/><text class="${last ? 'c-count' : 'c-head'}" y="${px(top - 6)}">` +
    `<tspan class="c-soft c-b">${name} </tspan>${figure}</text></svg>`
  )
}
