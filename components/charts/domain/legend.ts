import { listBarSeries } from './figures'
import type { ChartSpec, Tone } from './spec'

/** `mark` is how the series is drawn: the nth line, the nth filling, or the dashed line of the period before. */
export type LegendEntry = {
  key: string
  label: string
  tone: Tone
  mark: 'line' | 'fill' | 'before'
  at: number
}

/** What the legend names; empty when one series says all with the title. */
export function listLegend(spec: ChartSpec): LegendEntry[] {
  if (spec.kind === 'trend') {
    const lines = spec.series.map((one, at): LegendEntry => ({ ...pick(one), mark: 'line', at }))
    if (!spec.before) return lines.length > 1 ? lines : []
    return [...lines, { key: '', label: spec.before.label, tone: 'muted', mark: 'before', at: 0 }]
  }
  if (spec.kind !== 'bars') return []
  const fills = listBarSeries(spec).map((one, at): LegendEntry => ({ ...pick(one), mark: 'fill', at }))
  return fills.length > 1 ? fills : []
}

function pick({ key, label, tone }: { key: string; label: string; tone: Tone }) {
  return { key, label, tone }
}
