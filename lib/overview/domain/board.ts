import { engagementRate, meanOriginality } from '@/lib/content/domain/figures'
import type { Ratio } from '@/lib/evidence/domain/ratio'
import { nextStepRate, showRate } from '@/lib/meetings/domain/figures'
import { winRate } from '@/lib/pipeline/domain/figures'

/** Of the posts of one salesperson in one span, as SQL summed them; a mean over people may have fractions. */
export interface PostCounts {
  readonly planned: number
  readonly published: number
  readonly measured: number
  readonly impressions: number
  readonly engagements: number
  readonly originalitySum: number
  readonly originalityCount: number
}

/** The same of pipeline and meetings. */
export interface OutcomeCounts {
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

export interface Counts extends PostCounts, OutcomeCounts {}

/** What is open now. */
export interface Open {
  readonly open: number
  readonly warm: number
  readonly amountCents: number
  readonly weightedCents: number
  readonly rotting: number
}

/** A value a week of the period. */
export interface OutcomeWeekly {
  readonly entered: readonly number[]
  readonly held: readonly number[]
  readonly handshakes: readonly number[]
  readonly wonCents: readonly number[]
  /** Of the period before. */
  readonly wonCentsBefore: readonly number[]
}

/** What posts add to the facts of a salesperson. */
export interface PostFacts {
  readonly counts: PostCounts
  /** A value a week of the period. */
  readonly published: readonly number[]
}

/** What pipeline and meetings say of a salesperson. */
export interface Outcomes {
  readonly counts: OutcomeCounts
  /** Of the period before. */
  readonly before: Omit<OutcomeCounts, 'entered'>
  readonly open: Open
  readonly weekly: OutcomeWeekly
}

/** All that a board says of a salesperson. */
export interface Facts extends Outcomes {
  readonly counts: Counts
  readonly weekly: OutcomeWeekly & { readonly published: readonly number[] }
}

export function factsOf(outcomes: Outcomes, posts: PostFacts): Facts {
  const { counts: of, weekly } = outcomes
  const { counts: post } = posts
  // Written out: spreading two shapes into one takes twenty times as long, and a board does it for each of its people.
  const counts: Counts = {
    planned: post.planned,
    published: post.published,
    measured: post.measured,
    impressions: post.impressions,
    engagements: post.engagements,
    originalitySum: post.originalitySum,
    originalityCount: post.originalityCount,
    entered: of.entered,
    won: of.won,
    lost: of.lost,
    wonCents: of.wonCents,
    held: of.held,
    handshakes: of.handshakes,
    significant: of.significant,
    nextSteps: of.nextSteps,
    noShowTheirs: of.noShowTheirs,
    noShowOurs: of.noShowOurs,
    cancelled: of.cancelled,
    moved: of.moved,
    toConfirm: of.toConfirm,
  }
  return {
    counts,
    before: outcomes.before,
    open: outcomes.open,
    weekly: {
      published: posts.published,
      entered: weekly.entered,
      held: weekly.held,
      handshakes: weekly.handshakes,
      wonCents: weekly.wonCents,
      wonCentsBefore: weekly.wonCentsBefore,
    },
  }
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

type Numbers = Record<string, number>
type Weeks = Record<string, readonly number[]>

function sumOf<Shape extends object>(shapes: readonly Shape[]): Shape {
  const [first, ...rest] = shapes as readonly Numbers[]
  const sum: Numbers = { ...first }
  for (const shape of rest) for (const key in sum) sum[key] = (sum[key] ?? 0) + (shape[key] ?? 0)
  return sum as Shape
}

function sumOfWeeks<Shape extends object>(shapes: readonly Shape[]): Shape {
  const [first, ...rest] = shapes as readonly Weeks[]
  const sum: Weeks = { ...first }
  for (const key in sum)
    sum[key] = (first?.[key] ?? []).map((value, week) =>
      rest.reduce((total, shape) => total + (shape[key]?.[week] ?? 0), value),
    )
  return sum as Shape
}

const scale = <Shape extends object>(shape: Shape, factor: number): Shape =>
  Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, Number(value) * factor])) as Shape

/** The facts of several people together; null for nobody. */
export function sumFacts<Of extends Outcomes>(people: readonly Of[]): Of | null {
  const [first] = people
  if (first === undefined) return null
  return {
    ...first,
    counts: sumOf(people.map(facts => facts.counts)),
    before: sumOf(people.map(facts => facts.before)),
    open: sumOf(people.map(facts => facts.open)),
    weekly: sumOfWeeks(people.map(facts => facts.weekly)),
  }
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
