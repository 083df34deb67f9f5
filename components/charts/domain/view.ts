import type { ChartSpec, Series } from './spec'

/** The labels in sight, from `start` up to but without `end`. */
export type Window = { start: number; end: number }

const fewToZoom = 12

/** Zooming is offered where there are more labels than one takes in at once, over lines and columns. */
export function isZoomable(spec: ChartSpec): boolean {
  if (spec.kind === 'trend') return spec.labels.length > fewToZoom
  return spec.kind === 'bars' && spec.layout === 'columns' && spec.labels.length > fewToZoom
}

/**
 * The specification as the reader chose to see it: only the labels in the window, and hidden series without
 * values, so that each keeps its place, mark and tone. Funnels and intervals come back as they are.
 */
export function viewSpec<Spec extends ChartSpec>(
  spec: Spec,
  hidden: ReadonlySet<string>,
  window: Window,
): Spec {
  const cut = <Item>(items: Item[]) => items.slice(window.start, window.end)
  const view = (one: Series): Series => {
    if (hidden.has(one.key))
      return { key: one.key, label: one.label, tone: one.tone, values: cut(one.values).map(() => null) }
    const { interval } = one
    return {
      ...one,
      values: cut(one.values),
      ...(interval && { interval: { low: cut(interval.low), high: cut(interval.high) } }),
    }
  }
  if (spec.kind === 'trend') {
    const befores = Object.entries(spec.before?.values ?? {}).filter(([key]) => !hidden.has(key))
    return {
      ...spec,
      labels: cut(spec.labels),
      series: spec.series.map(view),
      ...(spec.before && {
        before: {
          ...spec.before,
          values: Object.fromEntries(befores.map(([key, values]) => [key, cut(values)])),
        },
      }),
    }
  }
  if (spec.kind !== 'bars') return spec
  if (spec.layout === 'horizontal')
    return { ...spec, labels: cut(spec.labels), series: spec.series.map(view) }
  return {
    ...spec,
    labels: cut(spec.labels),
    panels: spec.panels.map(panel => ({ ...panel, series: panel.series.map(view) })),
  }
}

/** How many labels the specification has to zoom over. */
export function countLabels(spec: ChartSpec): number {
  return spec.kind === 'trend' || spec.kind === 'bars' ? spec.labels.length : 0
}

/** Half as many labels, keeping the newest in sight; never under four. */
export function zoomIn({ start, end }: Window): Window {
  const size = Math.max(Math.min(4, end - start), Math.ceil((end - start) / 2))
  return { start: end - size, end }
}

/** Twice as many labels, within all of them. */
export function zoomOut({ start, end }: Window, count: number): Window {
  const grow = end - start
  const from = Math.max(0, start - Math.ceil(grow / 2))
  return { start: from, end: Math.min(count, from + 2 * grow) }
}

/** The labels between two of the window's, in either order; the window itself when they are the same. */
export function zoomTo(window: Window, from: number, to: number): Window {
  if (from === to) return window
  return { start: window.start + Math.min(from, to), end: window.start + Math.max(from, to) + 1 }
}
