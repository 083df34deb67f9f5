import type { BarsSpec, ChartSpec, Interval, Series, Value } from './spec'

/** The series of a bar picture, those of all its panels in order. */
export function listBarSeries(spec: BarsSpec): Series[] {
  return spec.layout === 'columns' ? spec.panels.flatMap(panel => panel.series) : spec.series
}

/** Every figure drawn by the picture, `null` ones included. */
function listFigures(spec: ChartSpec): Value[] {
  switch (spec.kind) {
    case 'trend':
      return [...listSeriesFigures(spec.series), ...Object.values(spec.before?.values ?? {}).flat()]
    case 'bars':
      return listBarSeries(spec).flatMap(one => one.values)
    case 'funnel':
      return spec.steps.map(step => step.count)
    case 'interval':
      return spec.rows.flatMap(row => [row.value, row.low, row.high])
    case 'waterfall':
      return spec.steps.map(step => step.value)
    case 'flow':
      return spec.nodes.map(node => node.value)
  }
}

export function listSeriesFigures(series: Series[]): Value[] {
  return series.flatMap(one => [...one.values, ...listBounds(one.interval)])
}

function listBounds(interval: Interval | undefined): Value[] {
  return interval ? [...interval.low, ...interval.high] : []
}

/** False when there is nothing to draw: no figure at all, or only gaps. */
export function hasFigures(spec: ChartSpec): boolean {
  return listFigures(spec).some(value => value !== null)
}

/** The smallest and largest figure together with zero, on which every axis stands; `[0, 0]` without figures. */
export function extentWithZero(values: Value[]): [number, number] {
  let low = 0
  let high = 0
  for (const value of values) {
    if (value === null) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}
