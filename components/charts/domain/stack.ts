import type { Series, Value } from './spec'

export type Segment = { from: number; to: number } | null

/**
 * Where each series' bar begins and ends at each label: positive values pile up from zero, negative ones down.
 * A `null` value gives a `null` segment and takes no room.
 */
export function stackSegments(series: Series[], length: number): Segment[][] {
  const up = new Array<number>(length).fill(0)
  const down = new Array<number>(length).fill(0)
  return series.map(one =>
    Array.from({ length }, (_, index) => {
      const value: Value = one.values[index] ?? null
      if (value === null) return null
      const pile = value < 0 ? down : up
      const from = pile[index] ?? 0
      const to = from + value
      pile[index] = to
      return { from, to }
    }),
  )
}

/** The same shape for bars beside one another: each from zero. */
export function groupSegments(series: Series[], length: number): Segment[][] {
  return series.map(one =>
    Array.from({ length }, (_, index) => {
      const value = one.values[index] ?? null
      return value === null ? null : { from: 0, to: value }
    }),
  )
}
