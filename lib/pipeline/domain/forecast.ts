import { type Ratio, ratio } from '../../evidence/domain/ratio'
import { enoughAttempts, type Interval, wilsonInterval } from '../../evidence/domain/wilson'

/** From the surest to the least sure. */
export const forecastGroups = ['commit', 'most_likely', 'best_case', 'open'] as const
export type ForecastGroup = (typeof forecastGroups)[number]

/** Probabilities, 0 to 1, from which a deal belongs to a category when its owner has not said. */
const thresholds: readonly (readonly [ForecastGroup, number])[] = [
  ['commit', 0.9],
  ['most_likely', 0.7],
  ['best_case', 0.4],
]

/** The category of a deal: its owner's word, else by the probability (0 to 1) of its stage: 90, 70, 40 %. */
export const categoryOf = (word: ForecastGroup | null, probability: number): ForecastGroup =>
  word ?? thresholds.find(([, least]) => probability >= least)?.[0] ?? 'open'

/** Of the closed deals that were ever in a stage, how many were won. */
export interface StageHistory {
  readonly stageId: string
  /** Percent, as the settings say. */
  readonly setPercent: number
  readonly won: number
  readonly closed: number
}

export interface StageProbability {
  readonly stageId: string
  /** What is used, 0 to 1. */
  readonly used: number
  /** `history` once enough deals have passed, else what the settings say. */
  readonly source: 'history' | 'settings'
  readonly settings: number
  /** The rate of the deals that passed; `value` null for none. */
  readonly history: Ratio
  /** 95 %, Wilson; null without deals. */
  readonly interval: Interval | null
}

/** The probability of a stage: the share won of those that passed through it, once 30 of them are closed, else the setting. */
export function stageProbability({ stageId, setPercent, won, closed }: StageHistory): StageProbability {
  const history = ratio(won, closed)
  const settings = setPercent / 100
  const enough = closed >= enoughAttempts && history.value !== null
  return {
    stageId,
    used: enough ? (history.value ?? settings) : settings,
    source: enough ? 'history' : 'settings',
    settings,
    history,
    interval: wilsonInterval(won, closed),
  }
}

/** Open deals of one stage and one word of their owners, with a day: due up to the end of the quarter; without: undated. */
export interface OpenPart {
  readonly stageId: string
  readonly word: ForecastGroup | null
  readonly dated: boolean
  readonly count: number
  readonly amountCents: number
}

export interface ForecastSums {
  readonly groups: Readonly<Record<ForecastGroup, { readonly count: number; readonly amountCents: number }>>
  /** Σ amount × probability of its stage, rounded to the cent. */
  readonly weightedCents: number
  readonly count: number
  readonly amountCents: number
  /** Open without an expected day: in no quarter, and in none of the sums above. */
  readonly undated: { readonly count: number; readonly amountCents: number }
}

/** Adds up what is open and due by category. A stage without a probability weighs nothing. */
export function sumForecast(
  parts: readonly OpenPart[],
  probabilities: readonly StageProbability[],
): ForecastSums {
  const of = new Map(probabilities.map(({ stageId, used }) => [stageId, used]))
  const groups = Object.fromEntries(
    forecastGroups.map(group => [group, { count: 0, amountCents: 0 }]),
  ) as Record<ForecastGroup, { count: number; amountCents: number }>
  const undated = { count: 0, amountCents: 0 }
  let weighted = 0
  for (const { stageId, word, dated, count, amountCents } of parts) {
    const probability = of.get(stageId) ?? 0
    const sum = dated ? groups[categoryOf(word, probability)] : undated
    sum.count += count
    sum.amountCents += amountCents
    if (dated) weighted += amountCents * probability
  }
  const all = Object.values(groups)
  return {
    groups,
    undated,
    weightedCents: Math.round(weighted),
    count: all.reduce((sum, group) => sum + group.count, 0),
    amountCents: all.reduce((sum, group) => sum + group.amountCents, 0),
  }
}

/** The stages whose deals fall into a category when their owners say nothing. */
export const stagesOfGroup = (
  group: ForecastGroup,
  probabilities: readonly StageProbability[],
): readonly string[] =>
  probabilities.filter(({ used }) => categoryOf(null, used) === group).map(({ stageId }) => stageId)

export interface Submitted {
  readonly commitCents: number
  readonly mostLikelyCents: number
  readonly bestCaseCents: number
}

/** What is wrong with a submission, by field: each word includes the one before it, so none may be smaller. */
export function submissionProblems({
  commitCents,
  mostLikelyCents,
  bestCaseCents,
}: Submitted): Readonly<Partial<Record<'mostLikely' | 'bestCase', 'too_small'>>> {
  return {
    ...(mostLikelyCents < commitCents ? { mostLikely: 'too_small' as const } : {}),
    ...(bestCaseCents < mostLikelyCents ? { bestCase: 'too_small' as const } : {}),
  }
}

/** Whether a submission speaks of an earlier week than the one that began on `thisWeek` (both the first day of a week). */
export const isStale = (weekStartsOn: string, thisWeek: string): boolean => weekStartsOn < thisWeek
