import { Area, ComposedChart, Line, ReferenceArea, XAxis, YAxis } from 'recharts'
import type { ChartHeight, Series, TrendSpec } from '../domain/spec'
import type { ChartWords } from '../domain/words'
import { labelsAt } from '../layout/label-tiers'
import { labelDrop, labelRoom, layTrend } from '../layout/trend-layout'
import { drawLabels, drawValueAxis } from '../svg/axes'
import { markerPath } from '../svg/marker'
import { placeLabel } from '../svg/trend'
import { describeTip } from '../tip'
import { MarkupLayer } from './markup-layer'
import { chartTooltip } from './tooltip'
import { type Pick, usePick } from './use-pick'

type Props = {
  spec: TrendSpec
  size: ChartHeight
  words: ChartWords
  width: number
  onPick?: Pick | undefined
}

type Row = { at: number } & Record<string, number | null | [number, number]>

const still = { isAnimationActive: false, type: 'linear', connectNulls: false } as const

/** The trend by Recharts, on the very places of the server's drawing. */
export function LiveTrend({ spec, size, words, width, onPick }: Props) {
  const layout = layTrend(spec, size)
  const { padding, axis } = layout
  const { handlers, picked } = usePick(onPick)
  const plot = Math.max(0, width - padding.left - padding.right)
  const count = spec.labels.length
  const axes =
    drawValueAxis(axis, layout.y) +
    drawLabels(
      spec.labels,
      [labelsAt(layout.tiers, plot), [], []],
      index => placeLabel(index, count),
      layout.bottom + labelDrop,
    )
  return (
    <ComposedChart
      width={width}
      height={layout.height}
      data={listRows(spec)}
      margin={{ ...padding, top: layout.top, bottom: labelRoom }}
      {...handlers}
    >
      <MarkupLayer left={padding.left} width={plot} height={layout.height} html={axes} />
      <XAxis dataKey="at" scale="point" hide />
      <YAxis domain={axis.domain} allowDataOverflow hide />
      {chartTooltip({ tellAt: index => describeTip(spec, words, index), cursor: 'hair' })}
      {spec.series.map((one, at) => drawArea(spec, one, at))}
      {spec.series.map((one, at) => drawBand(one, at))}
      {spec.series.map((one, at) => drawBefore(spec, one, at))}
      {spec.series.map((one, at) => drawLine(one, at))}
      {picked && <ReferenceArea x1={picked.from} x2={picked.to} className="c-pick" />}
    </ComposedChart>
  )
}

function drawArea(spec: TrendSpec, one: Series, at: number) {
  if (spec.shape !== 'area') return null
  return (
    <Area
      {...still}
      key={`a${one.key}`}
      dataKey={`s${at}`}
      baseValue={0}
      activeDot={false}
      className={`c-${one.tone} c-area`}
    />
  )
}

function drawBand(one: Series, at: number) {
  if (!one.interval) return null
  return (
    <Area
      {...still}
      key={`i${one.key}`}
      dataKey={`i${at}`}
      activeDot={false}
      className={`c-${one.tone} c-band`}
    />
  )
}

function drawBefore(spec: TrendSpec, one: Series, at: number) {
  if (!spec.before?.values[one.key]) return null
  return (
    <Line
      {...still}
      key={`b${one.key}`}
      dataKey={`b${at}`}
      dot={false}
      activeDot={false}
      className="c-before"
    />
  )
}

function drawLine(one: Series, at: number) {
  const last = one.values.findLastIndex(value => value !== null)
  const shape = markerPath('line', at)
  return (
    <Line
      {...still}
      key={`s${one.key}`}
      dataKey={`s${at}`}
      className={`c-${one.tone} c-line c-dash${at % 4}`}
      dot={({ cx, cy, index }) =>
        index === last ? (
          <path
            key={index}
            className={`c-${one.tone} c-dot`}
            transform={`translate(${cx} ${cy})`}
            d={shape}
          />
        ) : null
      }
      activeDot={({ cx, cy }) => (
        <path className={`c-${one.tone} c-dot`} transform={`translate(${cx} ${cy})`} d={shape} />
      )}
    />
  )
}

function listRows(spec: TrendSpec): Row[] {
  return spec.labels.map((_, index) => {
    const row: Row = { at: index }
    spec.series.forEach((one, at) => {
      row[`s${at}`] = one.values[index] ?? null
      row[`b${at}`] = spec.before?.values[one.key]?.[index] ?? null
      const low = one.interval?.low[index] ?? null
      const high = one.interval?.high[index] ?? null
      row[`i${at}`] = low === null || high === null ? null : [low, high]
    })
    return row
  })
}
