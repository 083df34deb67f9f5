import type { HorizontalSpec } from '../domain/spec'
import { type HorizontalLayout, horizontalBar, layHorizontal } from '../layout/horizontal-layout'
import { drawRowAxis, drawRowTexts } from './axes'
import { drawSign } from './marker'
import { percent, px } from './markup'
import { framePicture } from './picture'

/** The picture of horizontal bars as one string of HTML. */
export function drawHorizontal(spec: HorizontalSpec): string {
  const layout = layHorizontal(spec)
  const { height, rows, axis, ends, x } = layout
  const bars = spec.labels.map((_, index) => drawHorizontalRow(spec, layout, index)).join('')
  const content = drawRowAxis(axis, x, rows.bottom) + bars + drawRowTexts(rows, ends)
  return framePicture(spec.id, height, rows.padding, content)
}

/** The bars of one row, one for each series. */
export function drawHorizontalRow(spec: HorizontalSpec, layout: HorizontalLayout, index: number): string {
  const { rows, segments, x } = layout
  const rects = spec.series.map((one, at) => {
    const segment = segments[at]?.[index]
    if (!segment) return ''
    const left = Math.min(x(segment.from), x(segment.to))
    const width = Math.abs(x(segment.to) - x(segment.from))
    return (
      `<rect class="c-${spec.tones?.[index] ?? one.tone}" x="${percent(left)}" width="${percent(width)}" ` +
      `y="${px(rows.center(index) - horizontalBar / 2)}" height="${horizontalBar}" rx="3"/>`
    )
  })
  const signs = spec.series.map((_, at) => {
    const segment = findSigned(layout, at, spec.series.length) === index ? segments[at]?.[index] : null
    return segment ? drawSign((x(segment.from) + x(segment.to)) / 2, rows.center(index), at) : ''
  })
  return `<g class="c-seg">${rects.join('')}${signs.join('')}</g>`
}

const smallestSigned = 8

/** Index of the row whose bar carries the sign of its series: the first one long enough; −1 for none. */
function findSigned({ segments, x }: HorizontalLayout, at: number, count: number): number {
  if (count < 2) return -1
  return (segments[at] ?? []).findIndex(
    segment => segment !== null && Math.abs(x(segment.to) - x(segment.from)) >= smallestSigned,
  )
}
