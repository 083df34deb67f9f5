import { Bar, BarChart, type BarShapeProps, ReferenceArea, XAxis, YAxis } from 'recharts'
import type { ChartHeight, ColumnsSpec } from '../domain/spec'
import type { ChartWords } from '../domain/words'
import { columnBand, layColumns, type PanelLayout } from '../layout/columns-layout'
import { labelsAt } from '../layout/label-tiers'
import { labelDrop, labelRoom } from '../layout/trend-layout'
import { drawLabels, drawValueAxis } from '../svg/axes'
import { barBetween } from '../svg/columns'
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
            shape={(bar: BarShapeProps) => drawBar(bar, panel, seriesAt, count, padding.left, plot, y)}
            {...(panel.panel.layout === 'stacked' && { stackId: 'stack' })}
          />
        ))}
        {picked && <ReferenceArea x1={picked.from} x2={picked.to} className="c-pick" />}
      </BarChart>
    )
  })
}

/** The server's own geometry, to the half pixel, where Recharts would round each bar to whole ones. */
function drawBar(
  { index }: BarShapeProps,
  { panel, segments }: PanelLayout,
  at: number,
  count: number,
  left: number,
  plot: number,
  y: (value: number) => number,
) {
  const segment = segments[at]?.[index]
  const tone = panel.series[at]?.tone
  if (!segment || !tone) return <g />
  const grouped = panel.layout === 'grouped'
  const band = columnBand(index, count, grouped ? at : 0, grouped ? panel.series.length : 1)
  const { top, height } = barBetween(segment, y)
  return (
    <rect
      className={`c-${tone} c-fill`}
      x={left + (band.x * plot) / 100}
      y={top}
      width={(band.width * plot) / 100}
      height={height}
      rx="2"
    />
  )
}

function listRows(spec: ColumnsSpec, { panel }: PanelLayout): Record<string, number | null>[] {
  return spec.labels.map((_, index) => ({
    at: index,
    ...Object.fromEntries(panel.series.map((one, at) => [`s${at}`, one.values[index] ?? null])),
  }))
}
