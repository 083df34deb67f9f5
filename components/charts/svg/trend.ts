import { area, line } from 'd3-shape'
import type { ChartHeight, Series, TrendSpec, Value } from '../domain/spec'
import { labelDrop, layTrend, type TrendLayout } from '../layout/trend-layout'
import { drawLabels, drawValueAxis } from './axes'
import { drawMarker } from './marker'
import { px } from './markup'
import { framePicture } from './picture'

/** Width of the stretched coordinate system the lines are drawn in; strokes are kept from stretching by CSS. */
const span = 1000

/** The picture of a trend as one string of HTML. */
export function drawTrend(spec: TrendSpec, size: ChartHeight): string {
  const layout = layTrend(spec, size)
  const x = (index: number) => placeLabel(index, spec.labels.length)
  const lines = spec.series.map((one, at) => drawSeries(one, at, spec, layout)).join('')
  const stretched =
    `<svg class="c-o" width="100%" height="${px(layout.height)}" viewBox="0 0 ${span} ${px(layout.height)}" ` +
    `preserveAspectRatio="none">${lines}</svg>`
  const marks = spec.series.map((one, at) => drawLast(one, at, x, layout)).join('')
  const content =
    drawValueAxis(layout.axis, layout.y) +
    drawLabels(spec.labels, layout.tiers, x, layout.bottom + labelDrop) +
    stretched +
    marks
  return framePicture(spec.id, layout.height, layout.padding, content)
}

/** Percent of the width at which a label stands: the first at 0, the last at 100, a lone one in the middle. */
export function placeLabel(index: number, count: number): number {
  return count < 2 ? 50 : (100 * index) / (count - 1)
}

function drawSeries(series: Series, at: number, spec: TrendSpec, { y }: TrendLayout): string {
  const x = (index: number) => (placeLabel(index, spec.labels.length) * span) / 100
  const stroke = (values: Value[]) =>
    line<Value>(
      (_, index) => x(index),
      value => y(value ?? 0),
    )
      .defined(value => value !== null)
      .digits(1)(values) ?? ''
  const before = spec.before?.values[series.key]
  const path = stroke(series.values)
  return (
    (spec.shape === 'area'
      ? `<path class="c-${series.tone} c-area" d="${drawArea(series.values, x, y)}"/>`
      : '') +
    drawBand(series, x, y) +
    (before ? `<path class="c-before" d="${stroke(before)}"/>` : '') +
    `<path class="c-${series.tone} c-line c-dash${at % 4}" d="${path}"/>`
  )
}

function drawArea(values: Value[], x: (index: number) => number, y: (value: number) => number): string {
  const shape = area<Value>(
    (_, index) => x(index),
    y(0),
    value => y(value ?? 0),
  )
  return shape.defined(value => value !== null).digits(1)(values) ?? ''
}

function drawBand(series: Series, x: (index: number) => number, y: (value: number) => number): string {
  const { interval } = series
  if (!interval) return ''
  const low = (index: number) => interval.low[index] ?? null
  const high = (index: number) => interval.high[index] ?? null
  const shape = area<Value>(
    (_, at) => x(at),
    (_, at) => y(low(at) ?? 0),
    (_, at) => y(high(at) ?? 0),
  )
    .defined((_, at) => low(at) !== null && high(at) !== null)
    .digits(1)
  return `<path class="c-${series.tone} c-band" d="${shape(series.values) ?? ''}"/>`
}

function drawLast(series: Series, at: number, x: (index: number) => number, { y }: TrendLayout): string {
  const index = series.values.findLastIndex(value => value !== null)
  const value = series.values[index]
  return value == null ? '' : drawMarker(x(index), y(value), at, series.tone)
}
