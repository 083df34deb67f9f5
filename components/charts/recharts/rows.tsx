import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts'
import type { FunnelSpec, HorizontalSpec, IntervalSpec, WaterfallSpec } from '../domain/spec'
import type { ChartWords } from '../domain/words'
import { funnelPitch, layFunnel } from '../layout/funnel-layout'
import { layHorizontal } from '../layout/horizontal-layout'
import { type IntervalLayout, layInterval } from '../layout/interval-layout'
import type { Padding } from '../layout/padding'
import { layWaterfall } from '../layout/waterfall-layout'
import { drawRowAxis, drawRowTexts } from '../svg/axes'
import { drawFunnelRow } from '../svg/funnel'
import { drawHorizontalRow } from '../svg/horizontal'
import { drawIntervalRow } from '../svg/interval'
import { drawWaterfallRow } from '../svg/waterfall'
import { describeTip } from '../tip'
import { MarkupLayer } from './markup-layer'
import { chartTooltip } from './tooltip'

type RowsSpec = HorizontalSpec | IntervalSpec | FunnelSpec | WaterfallSpec

type Rows = {
  height: number
  padding: Padding
  top: number
  bottom: number
  domain: [number, number]
  ground: string
  marks: string[]
}

/** Pictures made of rows, by Recharts: each row is a bar whose shape is the server's drawing of that row. */
export function LiveRows({ spec, words, width }: { spec: RowsSpec; words: ChartWords; width: number }) {
  const rows = layOut(spec, width)
  const { padding } = rows
  const plot = Math.max(0, width - padding.left - padding.right)
  const layer = (html: string) => (
    <MarkupLayer left={padding.left} width={plot} height={rows.height} html={html} />
  )
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={rows.height}
      data={rows.marks.map((_, at) => ({ at, reach: rows.domain[1] }))}
      margin={{ ...padding, top: rows.top, bottom: rows.height - rows.bottom }}
    >
      {layer(rows.ground)}
      <YAxis dataKey="at" type="category" hide />
      <XAxis type="number" domain={rows.domain} allowDataOverflow hide />
      {chartTooltip({ tellAt: index => describeTip(spec, words, index), cursor: 'band' })}
      <Bar
        dataKey="reach"
        isAnimationActive={false}
        shape={({ originalDataIndex }: BarShapeProps) => layer(rows.marks[originalDataIndex] ?? '')}
      />
    </BarChart>
  )
}

function layOut(spec: RowsSpec, width: number): Rows {
  if (spec.kind === 'funnel') {
    const { height, rows } = layFunnel(spec)
    return {
      height,
      padding: { left: 0, right: 0 },
      top: 0,
      bottom: rows.length * funnelPitch,
      domain: [0, 1],
      ground: '',
      marks: rows.map((row, at) => drawFunnelRow(row, spec.steps[at]?.tone ?? 'muted')),
    }
  }
  if (spec.kind === 'interval') {
    const layout = layInterval(spec)
    return {
      ...frame(layout, width),
      marks: spec.rows.map((row, at) => drawIntervalRow(row, layout.rows.center(at), layout.x)),
    }
  }
  if (spec.kind === 'waterfall') {
    const layout = layWaterfall(spec)
    return { ...frame(layout, width), marks: spec.steps.map((_, at) => drawWaterfallRow(spec, layout, at)) }
  }
  const layout = layHorizontal(spec)
  return { ...frame(layout, width), marks: spec.labels.map((_, at) => drawHorizontalRow(spec, layout, at)) }
}

function frame({ height, rows, axis, ends, x }: IntervalLayout, width: number): Omit<Rows, 'marks'> {
  const plot = width - rows.padding.left - rows.padding.right
  return {
    height,
    padding: rows.padding,
    top: rows.top,
    bottom: rows.bottom,
    domain: axis.domain,
    ground: drawRowAxis(axis, x, rows.bottom, plot) + drawRowTexts(rows, ends),
  }
}
