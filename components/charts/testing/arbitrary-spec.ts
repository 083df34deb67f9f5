import fc from 'fast-check'
import type { ChartSpec, Series, Tone, TrendSpec, Value, ValueFormat } from '../domain/spec'

export const tone = fc.constantFrom<Tone>('warm', 'cold', 'handshake', 'alert', 'ink', 'muted')
const format = fc.constantFrom<ValueFormat>('count', 'money', 'rate', 'duration', 'decimal', 'per-hour')

/** Figures as queries may give them: gaps, zeros, small fractions, losses and sums beyond any sense. */
export const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.integer({ min: -50, max: 200 }),
  fc.integer({ min: -1e12, max: 1e12 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
)

const hostile = fc.constantFrom('<script>alert(1)</script>', '"><img src=x>', "' onload='x", 'S35 & S36', '')
export const text = fc.oneof(hostile, fc.string({ maxLength: 40 }))

const common = {
  id: fc.constant('c'),
  title: text,
  description: text,
  format,
  locale: fc.constantFrom('fr', 'en'),
}

function seriesOf(count: number, length: number): fc.Arbitrary<Series[]> {
  const values = fc.array(value, { minLength: length, maxLength: length })
  const one = fc.record({ label: text, tone, values })
  return fc
    .array(one, { minLength: count === 0 ? 0 : 1, maxLength: count })
    .map(all => all.map((series, at) => ({ ...series, key: `k${at}` })))
}

const labels = fc.array(text, { maxLength: 30 })

export const trend = labels.chain(names =>
  fc
    .record({
      ...common,
      shape: fc.constantFrom('line' as const, 'area' as const),
      series: seriesOf(4, names.length),
      before: fc.option(fc.array(value, { minLength: names.length, maxLength: names.length })),
    })
    .map(
      ({ before, ...spec }): TrendSpec => ({
        ...spec,
        kind: 'trend',
        labels: names,
        ...(before && { before: { label: 'avant', values: { k0: before } } }),
      }),
    ),
)

const columns = labels.chain(names =>
  fc
    .record({
      ...common,
      layout: fc.constantFrom('grouped', 'stacked'),
      first: seriesOf(3, names.length),
      second: seriesOf(1, names.length),
    })
    .map(
      ({ layout, first, second, ...spec }): ChartSpec => ({
        ...spec,
        kind: 'bars',
        layout: 'columns',
        labels: names,
        panels: [
          { layout, series: first },
          { layout: 'stacked', format: 'count', series: second.map(one => ({ ...one, key: `s${one.key}` })) },
        ],
      }),
    ),
)

const horizontal = labels.chain(names =>
  fc
    .record({ ...common, series: seriesOf(3, names.length) })
    .map((spec): ChartSpec => ({ ...spec, kind: 'bars', layout: 'horizontal', labels: names })),
)

const step = fc.record({ label: text, count: fc.oneof(fc.constant(null), fc.nat()), share: value, tone })
const funnel = fc
  .record({ ...common, steps: fc.array(step, { maxLength: 8 }) })
  .map((spec): ChartSpec => ({ ...spec, kind: 'funnel' }))

const row = fc.record({
  label: text,
  value,
  low: value,
  high: value,
  n: fc.nat(),
  tone,
  greyed: fc.boolean(),
})
const interval = fc
  .record({ ...common, rows: fc.array(row, { maxLength: 12 }) })
  .map((spec): ChartSpec => ({ ...spec, kind: 'interval' }))

const fall = fc.record({ label: text, value, role: fc.constantFrom('level', 'change'), tone })
const waterfall = fc
  .record({ ...common, steps: fc.array(fall, { maxLength: 12 }) })
  .map((spec): ChartSpec => ({ ...spec, kind: 'waterfall' }))

const part = fc.record({ label: text, column: fc.nat({ max: 4 }), value: fc.nat({ max: 1e9 }), tone })
const flow = fc
  .record({
    ...common,
    parts: fc.array(part, { maxLength: 8 }),
    share: fc.double({ min: 0, max: 0.12, noNaN: true }),
  })
  .map(({ parts, share, ...spec }): ChartSpec => {
    const nodes = parts.map((node, at) => ({ ...node, key: `n${at}` }))
    const links = nodes.flatMap(from =>
      nodes
        .filter(to => to.column > from.column)
        .map(to => ({
          from: from.key,
          to: to.key,
          tone: from.tone,
          value: Math.floor(share * Math.min(from.value, to.value)),
        })),
    )
    return { ...spec, kind: 'flow', nodes, links }
  })

/** Any specification of any kind, with or without figures. */
export const anySpec: fc.Arbitrary<ChartSpec> = fc.oneof(
  trend,
  columns,
  horizontal,
  funnel,
  interval,
  waterfall,
  flow,
)
