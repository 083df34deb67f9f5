import { Bar, BarChart, type BarShapeProps, ReferenceArea, XAxis, YAxis } from 'recharts'
import type { ChartHeight, ColumnsSpec } from '../domain/spec'
import type { ChartWords } from '../domain/words'
import { columnBand, findSigned, layColumns, type PanelLayout } from '../layout/columns-layout'
import { labelsAt, tierWidths } from '../layout/label-tiers'
import { labelDrop, labelRoom } from '../layout/trend-layout'
import { drawLabels, drawValueAxis } from '../svg/axes'
import { barBetween } from '../svg/columns'
import { markerPath } from '../svg/marker'
import { describeTip } from '../tip'
import { MarkupLayer } from './markup-layer'
import { chartTooltip } from './tooltip'
import { type Pick, usePick } from './use-pick'

type Props = {
  spec: ColumnsSpec
  size: ChartHeight
  words: ChartWords
  width: number
  onPick?: Pick | undefined
}

/** Columns by Recharts: a chart for each panel, their pointers in step, on the places of the server's drawing. */
export function LiveColumns({ spec, size, words, width, onPick }: Props) {
  const layout = layColumns(spec, size)
  const { padding, panels } = layout
  const { handlers, picked } = usePick(onPick)
  const plot = Math.max(0, width - padding.left - padding.right)
  const count = spec.labels.length
  return panels.map((panel, at) => {
    const start = at === 0 ? 0 : (panels[at - 1]?.bottom ?? 0)
    const end = at === panels.length - 1 ? layout.height : panel.bottom
    const y = (value: number) => panel.y(value) - start
    const labels =
      at === panels.length - 1
        ? drawLabels(
            spec.labels,
            [labelsAt(layout.tiers, plot), [], []],
            index => (100 * (index + 0.5)) / count,
            end - start - labelRoom + labelDrop,
          )
        : ''
    return (
      <BarChart
        key={panel.panel.series.map(one => one.key).join()}
        width={width}
        height={end - start}
        data={listRows(spec, panel)}
        syncId={spec.id}
        margin={{ ...padding, top: panel.top - start, bottom: end - panel.bottom }}
        {...handlers}
      >
        <MarkupLayer
          left={padding.left}
          width={plot}
          height={end - start}
          html={drawValueAxis(panel.axis, y) + labels}
        />
        <XAxis dataKey="at" hide />
        <YAxis domain={panel.axis.domain} allowDataOverflow hide />
        {chartTooltip({
          tellAt: index => (at === 0 ? describeTip(spec, words, index) : null),
          cursor: 'band',
        })}
        {panel.panel.series.map((one, seriesAt) => (
          <Bar
            key={one.key}
            dataKey={`s${seriesAt}`}
            isAnimationActive={false}
            shape={(bar: BarShapeProps) =>
              drawBar(bar, { layout: panel, at: seriesAt, count, left: padding.left, plot, y })
            }
            {...(panel.panel.layout === 'stacked' && { stackId: 'stack' })}
          />
        ))}
        {picked && <ReferenceArea x1={picked.from} x2={picked.to} className="c-pick" />}
      </BarChart>
    )
  })
}

type Place = {
  layout: PanelLayout
  at: number
  count: number
  left: number
  plot: number
  y: (value: number) => number
}

/**
 * The server's own geometry, to the half pixel, where Recharts would round each bar to whole ones. Recharts leaves gaps
 * out before it counts, so its `index` is not that of the label.
 */
function drawBar({ originalDataIndex: index }: BarShapeProps, { layout, at, count, left, plot, y }: Place) {
  const { panel, segments, seriesBefore } = layout
  const segment = segments[at]?.[index]
  const tone = panel.series[at]?.tone
  if (!segment || !tone) return <g />
  const grouped = panel.layout === 'grouped'
  const band = columnBand(index, count, grouped ? at : 0, grouped ? panel.series.length : 1)
  const { top, height } = barBetween(segment, y)
  const x = left + (band.x * plot) / 100
  const width = (band.width * plot) / 100
  const signed = plot >= tierWidths[1] && findSigned(layout, at) === index
  return (
    <g className={`c-${tone} c-fill`}>
      <rect x={x} y={top} width={width} height={height} rx="2" />
      {signed && (
        <path
          className="c-sign"
          transform={`translate(${x + width / 2} ${top + height / 2})`}
          d={markerPath('fill', seriesBefore + at)}
        />
      )}
    </g>
  )
}

function listRows(spec: ColumnsSpec, { panel }: PanelLayout): Record<string, number | null>[] {
  return spec.labels.map((_, index) => ({
    at: index,
    ...Object.fromEntries(panel.series.map((one, at) => [`s${at}`, one.values[index] ?? null])),
  }))
}
