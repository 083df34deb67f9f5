import { nameLink } from './domain/flow'
import type { BarsSpec, ChartSpec, Series, TrendSpec, Value, ValueStyle } from './domain/spec'
import type { ChartWords } from './domain/words'
import { formatExact } from './format-value'
import { styleOf } from './layout/columns-layout'

/** A column of figures over the labels of a picture, with the way it is written. */
type Column = { name: string; values: Value[]; style: ValueStyle }

/** `cells` are written exactly and never shortened; they hold no markup. */
type TableRow = { name: string; cells: string[] }

/** Column headers, that of the row names first. */
export function listTableColumns(spec: ChartSpec, words: ChartWords): string[] {
  switch (spec.kind) {
    case 'trend':
    case 'bars':
      return [words.label, ...listColumns(spec, words).map(column => column.name)]
    case 'funnel':
      return [
        words.label,
        withUnit(words.value, spec),
        words.share,
        ...(hasBounds(spec.steps) ? bounds(words) : []),
      ]
    case 'interval':
      return [words.label, withUnit(words.value, spec), ...bounds(words), words.sample]
    case 'waterfall':
    case 'flow':
      return [words.label, withUnit(words.value, spec)]
  }
}

export function listTableRows(spec: ChartSpec): TableRow[] {
  switch (spec.kind) {
    case 'trend':
    case 'bars': {
      const columns = listColumns(spec)
      return spec.labels.map((name, index) => ({
        name,
        cells: columns.map(column => write(column.values[index] ?? null, column.style)),
      }))
    }
    case 'funnel': {
      const share = { format: 'rate', locale: spec.locale } as const
      const bounded = hasBounds(spec.steps)
      return spec.steps.map(step => ({
        name: step.label,
        cells: [
          write(step.count, spec),
          write(step.share, share),
          ...(bounded ? [write(step.low ?? null, share), write(step.high ?? null, share)] : []),
        ],
      }))
    }
    case 'interval':
      return spec.rows.map(row => ({
        name: row.label,
        cells: [
          write(row.value, spec),
          write(row.low, spec),
          write(row.high, spec),
          write(row.n, { format: 'count', locale: spec.locale }),
        ],
      }))
    case 'waterfall':
      return spec.steps.map(step => ({ name: step.label, cells: [write(step.value, spec)] }))
    case 'flow': {
      const nodes = spec.nodes.map(node => ({ name: node.label, cells: [write(node.value, spec)] }))
      const links = spec.links.map(link => ({
        name: nameLink(spec, link),
        cells: [write(link.value, spec)],
      }))
      return [...nodes, ...links]
    }
  }
}

function listColumns(spec: TrendSpec | BarsSpec, words?: ChartWords): Column[] {
  if (spec.kind === 'bars' && spec.layout === 'columns')
    return spec.panels.flatMap(panel =>
      panel.series.flatMap(one => columnsOf(one, styleOf(spec, panel), words)),
    )
  return spec.series.flatMap(one => {
    const before = spec.kind === 'trend' ? spec.before : undefined
    const values = before?.values[one.key]
    const own = columnsOf(one, spec, words)
    return before && values ? [...own, { name: `${one.label}, ${before.label}`, values, style: spec }] : own
  })
}

function columnsOf(series: Series, style: ValueStyle, words?: ChartWords): Column[] {
  const main = { name: withUnit(series.label, style), values: series.values, style }
  const { interval } = series
  if (!interval) return [main]
  return [
    main,
    { name: `${series.label}, ${words?.low ?? ''}`, values: interval.low, style },
    { name: `${series.label}, ${words?.high ?? ''}`, values: interval.high, style },
  ]
}

function write(value: Value, style: ValueStyle): string {
  return formatExact(value, style.format, style.locale, style.currency)
}

function withUnit(name: string, style: ValueStyle): string {
  return style.unit === undefined ? name : `${name} (${style.unit})`
}

function bounds(words: ChartWords): string[] {
  return [words.low, words.high]
}

function hasBounds(rows: { low?: Value; high?: Value }[]): boolean {
  return rows.some(row => row.low != null || row.high != null)
}
