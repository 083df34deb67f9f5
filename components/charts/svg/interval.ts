import type { IntervalRow, IntervalSpec } from '../domain/spec'
import { layInterval } from '../layout/interval-layout'
import { drawRowAxis, drawRowTexts } from './axes'
import { percent, px } from './markup'
import { framePicture } from './picture'

/** The picture of values with their 95 % interval, a row each, as one string of HTML. */
export function drawInterval(spec: IntervalSpec): string {
  const { height, rows, axis, ends, x } = layInterval(spec)
  const marks = spec.rows.map((row, index) => drawIntervalRow(row, rows.center(index), x))
  const content = drawRowAxis(axis, x, rows.bottom) + marks.join('')
  return framePicture(spec.id, height, rows.padding, content + drawRowTexts(rows, ends))
}

/** Interval and dot of one row, at `y` px. */
export function drawIntervalRow(row: IntervalRow, y: number, x: (value: number) => number): string {
  const band =
    row.low === null || row.high === null
      ? ''
      : `<rect class="c-bar" x="${percent(x(Math.min(row.low, row.high)))}" y="${px(y - 4)}" ` +
        `width="${percent(Math.abs(x(row.high) - x(row.low)))}" height="8" rx="4"/>`
  const dot =
    row.value === null ? '' : `<circle class="c-pt" cx="${percent(x(row.value))}" cy="${px(y)}" r="4.5"/>`
  return `<g class="${row.greyed ? 'c-muted c-grey' : `c-${row.tone}`}">${band}${dot}</g>`
}
