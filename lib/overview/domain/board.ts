import { engagementRate, meanOriginality } from '@/lib/content/domain/figures'
import type { Ratio } from '@/lib/evidence/domain/ratio'
import { nextStepRate, showRate } from '@/lib/meetings/domain/figures'
import { winRate } from '@/lib/pipeline/domain/figures'

/** The counts of one salesperson in one span, as SQL summed them; a mean over people may have fractions. */
export interface Counts {
  readonly planned: number
  readonly published: number
  readonly measured: number
  readonly impressions: number
  readonly engagements: number
  readonly originalitySum: number
  readonly originalityCount: number
  readonly entered: number
  readonly won: number
  readonly lost: number
  readonly wonCents: number
  readonly held: number
  readonly handshakes: number
  readonly significant: number
  readonly nextSteps: number
  readonly noShowTheirs: number
  readonly noShowOurs: number
  readonly cancelled: number
  readonly moved: number
  readonly toConfirm: number
}

/** What is open now. */
export interface Open {
  readonly open: number
  readonly warm: number
  readonly amountCents: number
  readonly weightedCents: number
  readonly rotting: number
}

/** A value a week of the period. */
export interface Weekly {
  readonly published: readonly number[]
  readonly entered: readonly number[]
  readonly held: readonly number[]
  readonly handshakes: readonly number[]
  readonly wonCents: readonly number[]
  /** Of the period before. */
  readonly wonCentsBefore: readonly number[]
}

export interface Facts {
  readonly counts: Counts
  readonly before: Counts
  readonly open: Open
  readonly weekly: Weekly
}

export interface Rates {
  readonly engagement: Ratio
  readonly originality: Ratio
  readonly win: Ratio
  readonly show: Ratio
  readonly nextStep: Ratio
}

/** The rates of a span's counts; each null where its denominator is 0. */
export const ratesOf = (counts: Counts): Rates => ({
  engagement: engagementRate(counts.engagements, counts.impressions),
  originality: meanOriginality(counts.originalitySum, counts.originalityCount),
  win: winRate(counts.won, counts.lost),
  show: showRate(counts.held, counts.noShowTheirs + counts.noShowOurs),
  nextStep: nextStepRate(counts.nextSteps, counts.held),
})

function add<Shape extends object>(a: Shape, b: Shape): Shape {
  const sum = { ...a }
  for (const key in sum) Reflect.set(sum, key, Number(sum[key]) + Number(b[key]))
  return sum
}

const scale = <Shape extends object>(shape: Shape, factor: number): Shape =>
  Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, Number(value) * factor])) as Shape

const zip = (a: readonly number[], b: readonly number[]) => a.map((value, week) => value + (b[week] ?? 0))

/** The facts of several people together; null for nobody. */
export function sumFacts(people: readonly Facts[]): Facts | null {
  const [first, ...rest] = people
  if (first === undefined) return null
  return rest.reduce(
    (sum, facts) => ({
      counts: add(sum.counts, facts.counts),
      before: add(sum.before, facts.before),
      open: add(sum.open, facts.open),
      weekly: {
        published: zip(sum.weekly.published, facts.weekly.published),
        entered: zip(sum.weekly.entered, facts.weekly.entered),
        held: zip(sum.weekly.held, facts.weekly.held),
        handshakes: zip(sum.weekly.handshakes, facts.weekly.handshakes),
        wonCents: zip(sum.weekly.wonCents, facts.weekly.wonCents),
        wonCentsBefore: zip(sum.weekly.wonCentsBefore, facts.weekly.wonCentsBefore),
      },
    }),
    first,
  )
}

/** With fewer people a mean would say too much about each. */
export const fewestForAverage = 4

/** The facts of the average person; null for fewer than `fewestForAverage` people. Rates of it are those of the group. */
export function averageFacts(people: readonly Facts[]): Facts | null {
  if (people.length < fewestForAverage) return null
  const sum = sumFacts(people)
  if (sum === null) return null
  const factor = 1 / people.length
  const share = (values: readonly number[]) => values.map(value => value * factor)
  return {
    counts: scale(sum.counts, factor),
    before: scale(sum.before, factor),
    open: scale(sum.open, factor),
    weekly: {
      published: share(sum.weekly.published),
      entered: share(sum.weekly.entered),
      held: share(sum.weekly.held),
      handshakes: share(sum.weekly.handshakes),
      wonCents: share(sum.weekly.wonCents),
      wonCentsBefore: share(sum.weekly.wonCentsBefore),
    },
  }
}
