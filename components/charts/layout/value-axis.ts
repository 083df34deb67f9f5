import { scaleLinear } from 'd3-scale'
import type { ValueStyle } from '../domain/spec'
import { formatTick } from '../format-value'

export type Tick = { value: number; label: string }

export type ValueAxis = { domain: [number, number]; ticks: Tick[] }

const minuteSteps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 7200, 14400]

/**
 * A scale with round ends around `extent`, which holds zero, and about `count` ticks. Counts get whole ticks,
 * durations ticks that are round on a clock. All zero: one tick, at the foot.
 */
export function makeValueAxis(extent: [number, number], count: number, style: ValueStyle): ValueAxis {
  const [low, high] = extent
  const label = (value: number, step: number) =>
    formatTick(value, step, style.format, style.locale, style.currency)
  if (low === 0 && high === 0) return { domain: [0, 1], ticks: [{ value: 0, label: label(0, 1) }] }
  const values = pickTicks(low, high, count, style)
  const first = values[0] ?? low
  const last = values.at(-1) ?? high
  const step = (values[1] ?? last) - first || 1
  return {
    domain: [Math.min(first, low), Math.max(last, high)],
    ticks: values.map(value => ({ value, label: label(value, step) })),
  }
}

function pickTicks(low: number, high: number, count: number, style: ValueStyle): number[] {
  if (style.format === 'duration') return pickClockTicks(low, high, count)
  const scale = scaleLinear().domain([low, high]).nice(count)
  const ticks = scale.ticks(count)
  if (style.format !== 'count') return ticks
  const whole = ticks.filter(Number.isInteger)
  return whole.length > 1
    ? whole
    : [Math.floor(low), 0, Math.ceil(high)].filter((value, at, all) => all.indexOf(value) === at)
}

function pickClockTicks(low: number, high: number, count: number): number[] {
  const wanted = (high - low) / count
  const step = minuteSteps.find(minutes => minutes >= wanted) ?? Math.ceil(wanted / 14400) * 14400
  const ticks: number[] = []
  for (let at = Math.floor(low / step); at <= Math.ceil(high / step); at++) ticks.push(at * step)
  return ticks
}

/** From a value to px between `bottom` (the lower end of the domain) and `top`. */
export function placeOn(domain: [number, number], from: number, to: number): (value: number) => number {
  return scaleLinear().domain(domain).range([from, to])
}
