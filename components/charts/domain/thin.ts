import { maxPoints } from './check-spec'
import type { TrendSpec, Value } from './spec'

/**
 * The positions to keep so that lines look the same with fewer points: largest-triangle-three-buckets (Steinarsson,
 * 2013), the triangle areas of all lines added up, each on its own scale, since they share their labels. Ascending,
 * first and last always kept; all of them when `limit` suffices. `limit` is at least 2. A gap shorter than a bucket
 * may go unseen.
 */
export function pickPositions(lines: Value[][], length: number, limit: number): number[] {
  if (length <= limit) return Array.from({ length }, (_, index) => index)
  const scales = lines.map(rangeOf)
  const size = (length - 2) / (limit - 2)
  const picked = [0]
  let last = 0
  for (let bucket = 0; bucket < limit - 2; bucket++) {
    const start = Math.floor(bucket * size) + 1
    const end = Math.floor((bucket + 1) * size) + 1
    const nextEnd = Math.min(Math.floor((bucket + 2) * size) + 1, length)
    let best = start
    let bestArea = -1
    for (let index = start; index < end; index++) {
      const area = lines.reduce((sum, line, at) => {
        return sum + triangle(line, last, index, end, nextEnd) / (scales[at] ?? 1)
      }, 0)
      if (area > bestArea) {
        bestArea = area
        best = index
      }
    }
    picked.push(best)
    last = best
  }
  picked.push(length - 1)
  return picked
}

/** The trend with at most 600 points in all its lines together; the same object when it is already so. */
export function thinTrend(spec: TrendSpec): TrendSpec {
  const befores = Object.entries(spec.before?.values ?? {})
  const lines = [...spec.series.map(one => one.values), ...befores.map(([, values]) => values)]
  const drawn = lines.length + 2 * spec.series.filter(one => one.interval).length
  const limit = Math.max(2, Math.floor(maxPoints / Math.max(1, drawn)))
  if (spec.labels.length <= limit) return spec
  const positions = pickPositions(lines, spec.labels.length, limit)
  const pick = (values: Value[]) => positions.map(position => values[position] ?? null)
  return {
    ...spec,
    labels: positions.map(position => spec.labels[position] ?? ''),
    series: spec.series.map(one => ({
      ...one,
      values: pick(one.values),
      ...(one.interval && { interval: { low: pick(one.interval.low), high: pick(one.interval.high) } }),
    })),
    ...(spec.before && {
      before: {
        label: spec.before.label,
        values: Object.fromEntries(befores.map(([key, values]) => [key, pick(values)])),
      },
    }),
  }
}

function rangeOf(line: Value[]): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of line) {
    if (value === null) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return high > low ? high - low : 1
}

/** Twice the area from the point kept last, by the candidate, to the mean of the next bucket; 0 across a gap. */
function triangle(line: Value[], last: number, index: number, nextStart: number, nextEnd: number): number {
  const from = line[last]
  const value = line[index]
  const mean = meanOf(line, nextStart, nextEnd)
  if (from == null || value == null || mean === null) return 0
  const middle = (nextStart + nextEnd - 1) / 2
  return Math.abs((last - middle) * (value - from) - (last - index) * (mean - from))
}

function meanOf(line: Value[], start: number, end: number): number | null {
  let sum = 0
  let count = 0
  for (let index = start; index < end; index++) {
    const value = line[index]
    if (value == null) continue
    sum += value
    count++
  }
  return count === 0 ? null : sum / count
}
