import { listBarSeries } from './figures'
import type { ChartSpec, Series, Value } from './spec'

export const maxPoints = 600

const limit = Number.MAX_SAFE_INTEGER

/**
 * Throws, naming chart, field and limit, for a specification no picture can be made of: lists of unequal length,
 * a value that is not finite or beyond ±(2^53 − 1), or over 600 bars or rows. Bars are never thinned: leaving one
 * out would change what is said, so the query must add up to coarser labels instead. Trends are thinned by
 * `thinTrend` and may be of any length here.
 */
export function checkSpec(spec: ChartSpec): void {
  const refuse = (what: string): never => {
    throw new Error(`chart "${spec.id}": ${what}`)
  }
  const checkValues = (name: string, values: Value[], length: number) => {
    if (values.length !== length) refuse(`${name} has ${values.length} values for ${length} labels`)
    values.forEach((value, index) => {
      if (value !== null && !(Math.abs(value) <= limit))
        refuse(`${name}[${index}] is ${value}: a finite number within ±${limit}, or null, is expected`)
    })
  }
  const checkSeries = (series: Series[], length: number) => {
    const keys = new Set(series.map(one => one.key))
    if (keys.size !== series.length) refuse('two series have the same key')
    for (const one of series) {
      checkValues(one.key, one.values, length)
      if (!one.interval) continue
      checkValues(`${one.key}.interval.low`, one.interval.low, length)
      checkValues(`${one.key}.interval.high`, one.interval.high, length)
    }
  }
  const checkCount = (what: string, count: number) => {
    if (count > maxPoints) refuse(`${count} ${what}, at most ${maxPoints}: add them up to coarser labels`)
  }

  switch (spec.kind) {
    case 'trend':
      checkSeries(spec.series, spec.labels.length)
      for (const [key, values] of Object.entries(spec.before?.values ?? {})) {
        if (!spec.series.some(one => one.key === key))
          refuse(`before.values has "${key}", which is no series`)
        checkValues(`before.${key}`, values, spec.labels.length)
      }
      return
    case 'bars': {
      const series = listBarSeries(spec)
      checkSeries(series, spec.labels.length)
      checkCount('bars', series.length * spec.labels.length)
      return
    }
    case 'funnel':
      checkCount('steps', spec.steps.length)
      checkValues(
        'steps.count',
        spec.steps.map(step => step.count),
        spec.steps.length,
      )
      if (spec.steps.some(step => (step.count ?? 0) < 0)) refuse('steps.count is negative')
      return
    case 'interval':
      checkCount('rows', spec.rows.length)
      for (const field of ['value', 'low', 'high'] as const)
        checkValues(
          `rows.${field}`,
          spec.rows.map(row => row[field]),
          spec.rows.length,
        )
      return
    case 'waterfall':
      checkCount('steps', spec.steps.length)
      checkValues(
        'steps.value',
        spec.steps.map(step => step.value),
        spec.steps.length,
      )
      return
    case 'flow': {
      checkCount('nodes and links', spec.nodes.length + spec.links.length)
      const parts = [...spec.nodes, ...spec.links].map(part => part.value)
      checkValues('values', parts, parts.length)
      if (parts.some(value => value < 0)) refuse('a value is negative')
      const columns = new Map(spec.nodes.map(node => [node.key, node.column]))
      if (columns.size !== spec.nodes.length) refuse('two nodes have the same key')
      for (const { from, to } of spec.links)
        if (!((columns.get(from) ?? Number.NaN) < (columns.get(to) ?? Number.NaN)))
          refuse(`the link ${from} → ${to} leads to no later node`)
      return
    }
  }
}
