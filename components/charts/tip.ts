import { listBarSeries } from './domain/figures'
import { listFlowMarks } from './domain/flow'
import type {
  BarsSpec,
  ChartSpec,
  FunnelStep,
  IntervalRow,
  Tone,
  TrendSpec,
  Value,
  ValueStyle,
} from './domain/spec'
import type { Tip, TipLine } from './domain/tip'
import type { ChartWords } from './domain/words'
import { formatExact, formatValue } from './format-value'
import { styleOf } from './layout/columns-layout'

/** What the tooltip says at a label or row, every figure exact; series without a value there are left out. */
export function describeTip(spec: ChartSpec, words: ChartWords, index: number): Tip {
  switch (spec.kind) {
    case 'trend':
      return describeTrend(spec, words, index)
    case 'bars':
      return { title: spec.labels[index] ?? '', lines: describeBars(spec, index), notes: [] }
    case 'funnel':
      return describeStep(spec, spec.steps[index], words)
    case 'interval':
      return describeRow(spec, spec.rows[index], words)
    case 'waterfall':
      return describeMark(spec, spec.steps[index])
    case 'flow':
      return describeMark(spec, listFlowMarks(spec)[index])
  }
}

function describeTrend(spec: TrendSpec, words: ChartWords, index: number): Tip {
  const { before } = spec
  const lines = spec.series.flatMap((one, at): TipLine[] => {
    const was = before?.values[one.key]?.[index] ?? null
    const label = before && spec.series.length > 1 ? `${one.label}, ${before.label}` : (before?.label ?? '')
    return [
      ...lineFor(
        { key: one.key, label: one.label, tone: one.tone, mark: 'line', at },
        one.values[index] ?? null,
        spec,
      ),
      ...lineFor({ key: `${one.key} before`, label, tone: 'muted', mark: 'before', at }, was, spec),
    ]
  })
  const notes = spec.series.flatMap(one => {
    const low = one.interval?.low[index] ?? null
    const high = one.interval?.high[index] ?? null
    return low === null || high === null ? [] : [`${words.interval} ${writeRange(low, high, spec)}`]
  })
  return { title: spec.labels[index] ?? '', lines, notes }
}

function describeBars(spec: BarsSpec, index: number): TipLine[] {
  if (spec.layout === 'horizontal') {
    const one = spec.tones?.[index]
    return listBarSeries(spec).flatMap((series, at) =>
      lineFor(
        { key: series.key, label: series.label, tone: one ?? series.tone, mark: 'fill', at },
        series.values[index] ?? null,
        spec,
      ),
    )
  }
  const styles = spec.panels.flatMap(panel => panel.series.map(() => styleOf(spec, panel)))
  return listBarSeries(spec).flatMap((series, at) =>
    lineFor(
      { key: series.key, label: series.label, tone: series.tone, mark: 'fill', at },
      series.values[index] ?? null,
      styles[at] ?? spec,
    ),
  )
}

function describeStep(spec: ValueStyle, step: FunnelStep | undefined, words: ChartWords): Tip {
  if (!step) return { title: '', lines: [], notes: [] }
  const rate: ValueStyle = { format: 'rate', locale: spec.locale }
  const share = step.share === null ? [] : [`${words.share} ${write(step.share, rate)}`]
  const { low = null, high = null } = step
  const range = low === null || high === null ? [] : [`${words.interval} ${writeRange(low, high, rate)}`]
  const line = lineFor(
    { key: 'count', label: words.value, tone: step.tone, mark: 'fill', at: 0 },
    step.count,
    spec,
  )
  return { title: step.label, lines: line, notes: [...share, ...range] }
}

function describeMark(spec: ValueStyle, mark: { label: string; value: Value; tone: Tone } | undefined): Tip {
  if (!mark) return { title: '', lines: [], notes: [] }
  const { label, value, tone } = mark
  const line = { key: 'value', label: '', tone, mark: 'fill', at: 0 } as const
  return { title: label, lines: lineFor(line, value, spec), notes: [] }
}

function describeRow(spec: ValueStyle, row: IntervalRow | undefined, words: ChartWords): Tip {
  if (!row) return { title: '', lines: [], notes: [] }
  const range =
    row.low === null || row.high === null ? [] : [`${words.interval} ${writeRange(row.low, row.high, spec)}`]
  const sample = `${words.sample}\u00a0=\u00a0${formatValue(row.n, 'count', spec.locale)}`
  const tone = row.greyed ? 'muted' : row.tone
  const line = lineFor({ key: 'value', label: words.value, tone, mark: 'fill', at: 0 }, row.value, spec)
  return { title: row.label, lines: line, notes: [...range, sample] }
}

function lineFor(line: Omit<TipLine, 'value'>, value: Value, style: ValueStyle): TipLine[] {
  if (value === null) return []
  const unit = style.unit === undefined ? '' : `\u00a0${style.unit}`
  return [{ ...line, value: `${write(value, style)}${unit}` }]
}

function writeRange(low: number, high: number, style: ValueStyle): string {
  return `${write(low, style)}\u2009–\u2009${write(high, style)}`
}

function write(value: Value, style: ValueStyle): string {
  return formatExact(value, style.format, style.locale, style.currency)
}
