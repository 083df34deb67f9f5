import type { WaterfallSpec } from '../domain/spec'
import { layWaterfall, type WaterfallLayout, waterfallBar } from '../layout/waterfall-layout'
import { drawRowAxis, drawRowTexts } from './axes'
import { percent, px } from './markup'
import { framePicture } from './picture'

/** The picture of a waterfall, a row a step, as one string of HTML. */
export function drawWaterfall(spec: WaterfallSpec): string {
  const layout = layWaterfall(spec)
  const { height, rows, axis, ends, x } = layout
  const marks = spec.steps.map((_, index) => drawWaterfallRow(spec, layout, index))
  const content = drawRowAxis(axis, x, rows.bottom) + marks.join('')
  return framePicture(spec.id, height, rows.padding, content + drawRowTexts(rows, ends))
}

/** Bar of one step, and the thread that ties its end to the step below. */
export function drawWaterfallRow(
  spec: WaterfallSpec,
  { rows, spans, x }: WaterfallLayout,
  index: number,
): string {
  const [span, tone] = [spans[index], spec.steps[index]?.tone ?? 'muted']
  if (!span) return ''
  const [top, end] = [rows.center(index) - waterfallBar / 2, percent(x(span.to))]
  const thread =
    index === spans.length - 1
      ? ''
      : `<line class="c-thread" x1="${end}" x2="${end}" y1="${px(top)}" y2="${px(rows.center(index + 1) + waterfallBar / 2)}"/>`
  const left = Math.min(x(span.from), x(span.to))
  return (
    `${thread}<rect class="c-${tone} c-fill" x="${percent(left)}" y="${px(top)}" ` +
    `width="${percent(Math.abs(x(span.to) - x(span.from)))}" height="${waterfallBar}" rx="3"/>`
  )
}
