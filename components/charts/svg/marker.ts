import type { Tone } from '../domain/spec'
import { percent, px } from './markup'

/** Paths around 0,0: series are told apart by the shape of their last point, not by colour alone. */
const disc = 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z'
const square = 'M-3.5-3.5h7v7h-7z'
const diamond = 'M0-5l5 5-5 5-5-5z'
const triangle = 'M0-4.5l5 8.5h-10z'

const shapes = { line: [disc, square, diamond, triangle], fill: [square, diamond, disc, triangle] } as const

/** The shape of the nth series among lines, or among fillings. */
export function markerPath(mark: 'line' | 'fill', series: number): string {
  return shapes[mark][series % 4] ?? disc
}

/** A mark at a percentage of the width. */
export function drawMarker(x: number, y: number, series: number, tone: Tone): string {
  return `<svg class="c-o" x="${percent(x)}" y="${px(y)}"><path class="c-${tone} c-dot" d="${markerPath('line', series)}"/></svg>`
}

/** The shape of a filling, cut out of its last bar: the legend shows the same. Left out where bars are thin. */
export function drawSign(x: number, y: number, series: number, also = ''): string {
  return `<svg class="c-o${also}" x="${percent(x)}" y="${px(y)}"><path class="c-sign" d="${markerPath('fill', series)}"/></svg>`
}
