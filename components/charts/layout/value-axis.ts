import type { ValueStyle } from '../domain/spec'
import { formatTick } from '../format-value'

type Tick = { value: number; label: string }

export type ValueAxis = { domain: [number, number]; ticks: Tick[] }

const minuteSteps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 7200, 14400]

/** Below this no format writes a digit, and steps would sink under what a double can divide. */
const smallestRange = 1e-9

/**
 * A scale with round ends around `extent`, which holds zero, and about `count` ticks. Counts get whole ticks,
 * durations ticks that are round on a clock. All zero, or too little to be written: one tick, at the foot.
 */
export function makeValueAxis(extent: [number, number], count: number, style: ValueStyle): ValueAxis {
  const [low, high] = extent
  const label = (value: number, step: number) =>
    formatTick(value, step, style.format, style.locale, style.currency)
  if (high - low < smallestRange) return { domain: [0, 1], ticks: [{ value: 0, label: label(0, 1) }] }
  const values = pickTicks(low, high, count, style)
  const first = values[0] ?? low
  const last = values.at(-1) ?? high
  const step = (values[1] ?? last) - first || 1
  return {
    domain: [Math.min(first, low), Math.max(last, high)],
    ticks: values.map(value => ({ value, label: label(value, step) })),
  }
}

const roundSteps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 10]

/** Among round steps near `count` intervals, the one that leaves the least of the plot empty. */
function pickTicks(low: number, high: number, count: number, style: ValueStyle): number[] {
  if (style.format === 'duration') return pickClockTicks(low, high, count)
  let best = { cost: Number.POSITIVE_INFINITY, step: high - low }
  for (let intervals = Math.max(1, count - 1); intervals <= count + 1; intervals++) {
    const step = roundUp((high - low) / intervals, style.format === 'count')
    const reach = (Math.ceil(high / step) - Math.floor(low / step)) * step
    const cost = reach / (high - low) + 0.05 * Math.abs(intervals - count)
    if (cost < best.cost) best = { cost, step }
  }
  return listMultiples(low, high, best.step)
}

function roundUp(wanted: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  const steps = roundSteps
    .map(step => step * power)
    .filter(step => !whole || (step >= 1 && Number.isInteger(step)))
  return steps.find(step => step >= wanted * (1 - 1e-9)) ?? (whole ? Math.ceil(wanted) : 10 * power)
}

function pickClockTicks(low: number, high: number, count: number): number[] {
  const wanted = (high - low) / count
  const step = minuteSteps.find(minutes => minutes >= wanted) ?? Math.ceil(wanted / 14400) * 14400
  return listMultiples(low, high, step)
}

/** Multiples of `step` that enclose both ends; divided back so that 3 × 0.1 is 0.3. */
function listMultiples(low: number, high: number, step: number): number[] {
  const from = Math.floor(low / step + 1e-9)
  const to = Math.ceil(high / step - 1e-9)
  return Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)))
}

/** From a value to px between `bottom` (the lower end of the domain) and `top`. */
export function placeOn(domain: [number, number], from: number, to: number): (value: number) => number {
  const [low, high] = domain
  const perUnit = (to - from) / (high - low)
  return value => from + (value - low) * perUnit
}
