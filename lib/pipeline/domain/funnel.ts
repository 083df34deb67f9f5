import { type Ratio, ratio } from '../../evidence/domain/ratio'
import { type Interval, wilsonInterval } from '../../evidence/domain/wilson'

export const funnelWays = ['warm', 'cold'] as const
export type FunnelWay = (typeof funnelWays)[number]

/** What may become of a first signal, and of a first cold call, in order. */
export const waySteps = {
  warm: ['signal', 'warm_call', 'meeting', 'opportunity', 'won'],
  cold: ['cold_call', 'meeting', 'opportunity', 'won'],
} as const satisfies Record<FunnelWay, readonly string[]>
export type FunnelStep = (typeof waySteps)[FunnelWay][number]

/** So many people who entered in one week and did the same things since. */
export interface FunnelPath {
  /** The first day of the week of entry. */
  readonly week: string
  /** The steps that happened after the entry, which itself always did. */
  readonly done: ReadonlySet<FunnelStep>
  readonly people: number
}

export interface FunnelFigure {
  readonly step: FunnelStep
  /** Who did this or anything later: somebody who met without a call is beyond the call. Never more than the step before. */
  readonly reached: number
  /** Who did this itself. */
  readonly did: number
  /** Reached ÷ reached of the step before; null for the first step and for none. */
  readonly conversion: Ratio | null
  /** 95 %, Wilson. */
  readonly interval: Interval | null
}

/** The furthest step of a path, as its place among the steps. */
export const furthestOf = (way: FunnelWay, done: ReadonlySet<FunnelStep>): number =>
  waySteps[way].findLastIndex((step, index) => index === 0 || done.has(step))

/** A funnel over any cohorts; each step holds whoever got that far. */
export function funnelOf(way: FunnelWay, paths: readonly FunnelPath[]): FunnelFigure[] {
  const steps = waySteps[way]
  const count = (holds: (path: FunnelPath) => boolean) =>
    paths.reduce((sum, path) => (holds(path) ? sum + path.people : sum), 0)
  let before: number | null = null
  return steps.map((step, index): FunnelFigure => {
    const reached = count(({ done }) => furthestOf(way, done) >= index)
    const did = count(({ done }) => index === 0 || done.has(step))
    const conversion = before === null ? null : ratio(reached, before)
    const interval = before === null ? null : wilsonInterval(reached, before)
    before = reached
    return { step, reached, did, conversion, interval }
  })
}

export interface FunnelLink {
  readonly from: FunnelStep
  readonly to: FunnelStep
  readonly people: number
}

/** From what to what people went on, steps that were left out being leapt over; without those who went nowhere. */
export function flowOf(way: FunnelWay, paths: readonly FunnelPath[]): FunnelLink[] {
  const links = new Map<string, FunnelLink>()
  for (const { done, people } of paths) {
    const walked: FunnelStep[] = waySteps[way].filter((step, index) => index === 0 || done.has(step))
    walked.slice(1).forEach((to, index) => {
      const from = walked[index] ?? to
      const key = `${from} ${to}`
      links.set(key, { from, to, people: (links.get(key)?.people ?? 0) + people })
    })
  }
  const order: readonly string[] = waySteps[way]
  return [...links.values()].sort(
    (one, other) =>
      order.indexOf(one.from) - order.indexOf(other.from) || order.indexOf(one.to) - order.indexOf(other.to),
  )
}

/** Paths by week of entry, the newest first. */
export function cohortsOf(paths: readonly FunnelPath[]): { week: string; paths: FunnelPath[] }[] {
  const weeks = [...new Set(paths.map(({ week }) => week))].sort().reverse()
  return weeks.map(week => ({ week, paths: paths.filter(path => path.week === week) }))
}
