import type { Tone } from '../domain/spec'
import { percent, px } from './markup'

/** Paths around 0,0: series are told apart by the shape of their last point, not by colour alone. */
const shapes = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  'M-3.5-3.5h7v7h-7z',
  'M0-5l5 5-5 5-5-5z',
  'M0-4.5l5 8.5h-10z',
] as const

export function markerPath(series: number): string {
  return shapes[series % shapes.length] ?? shapes[0]
}

/** A mark at a percentage of the width. */
export function drawMarker(x: number, y: number, series: number, tone: Tone): string {
  return `<svg class="c-o" x="${percent(x)}" y="${px(y)}"><path class="c-${tone} c-dot" d="${markerPath(series)}"/></svg>`
}
