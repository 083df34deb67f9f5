import type { Tone, Value } from './domain/spec'
import { escapeText, px } from './svg/markup'

export type SparklineOptions = {
  tone?: Tone
  width?: number
  height?: number
  /** What a screen reader says; without it the picture is decoration beside a figure that says all. */
  label?: string
}

type Point = { x: number; y: number }

/**
 * A line small enough for a table cell, as one string of HTML: tinted ground, line, last point marked. Zero is not
 * on the scale; it runs from the smallest to the largest value. Gaps stay gaps; without a figure the picture is
 * empty, and keeps its place.
 */
export function sparkline(values: Value[], options: SparklineOptions = {}): string {
  const { tone = 'warm', width = 64, height = 20, label } = options
  const runs = listRuns(values, width, height)
  const last = runs.at(-1)?.at(-1)
  const paths = runs.map(run => drawRun(run, height)).join('')
  const dot = last ? `<circle cx='${px(last.x)}' cy='${px(last.y)}' r='2'/>` : ''
  const says = label === undefined ? "aria-hidden='true'" : `role='img' aria-label='${escapeText(label)}'`
  return `<svg class='c-sp c-${tone}' width='${width}' height='${height}' ${says}>${paths}${dot}</svg>`
}

/** Points between gaps; coordinates in halves of a px at most, for the sake of bytes. */
function listRuns(values: Value[], width: number, height: number): Point[][] {
  const known = values.filter(value => value !== null)
  const low = Math.min(...known)
  const range = Math.max(...known) - low
  const step = values.length > 1 ? (width - 5) / (values.length - 1) : 0
  const runs: Point[][] = []
  let run: Point[] | undefined
  values.forEach((value, index) => {
    if (value === null) {
      run = undefined
      return
    }
    if (!run) {
      run = []
      runs.push(run)
    }
    const up = range > 0 && Number.isFinite(range) ? (value - low) / range : 0.5
    run.push({
      x: half(values.length > 1 ? 2 + index * step : width / 2),
      y: half(height - 4 - up * (height - 8)),
    })
  })
  return runs
}

/**
 * Line and ground are one path: the dashes end where the line does, so that only the line is stroked while the
 * whole, down to the foot, is filled.
 */
function drawRun(run: Point[], height: number): string {
  const [first] = run
  if (!first) return ''
  let d = `M${px(first.x)} ${px(first.y)}`
  let length = 0
  let from = first
  for (const to of run.slice(1)) {
    d += `l${px(to.x - from.x)} ${px(to.y - from.y)}`.replace(' -', '-')
    length += Math.hypot(to.x - from.x, to.y - from.y)
    from = to
  }
  return run.length === 1
    ? `<path d='${d}h1'/>`
    : `<path stroke-dasharray='${px(length)} 999' d='${d}V${height}H${px(first.x)}'/>`
}

function half(value: number): number {
  return Math.round(value * 2) / 2
}
