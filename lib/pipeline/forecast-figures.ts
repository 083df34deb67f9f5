import type { ReadScope } from '@/db/scoped'
import { addDays, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { type ForecastSums, type StageProbability, stageProbability, sumForecast } from './domain/forecast'
import {
  type ClosedSums,
  listStagePasts,
  type StagePast,
  sumClosed,
  sumOpenParts,
} from './queries/sum-forecast'

export interface ForecastFigures {
  readonly sums: ForecastSums
  readonly probabilities: readonly (StageProbability & Pick<StagePast, 'key' | 'name' | 'pipeline'>)[]
  /** Closed in the quarter. */
  readonly closed: ClosedSums
}

/** Stage probabilities come from the deals closed in so many days. */
const pastDays = 730

/** The figures of a quarter for some people, as a screen shows them and as a submission keeps them. */
export async function findForecastFigures(
  scope: ReadScope,
  people: string | null,
  quarter: { readonly from: PlainDate; readonly to: PlainDate },
  today: PlainDate,
): Promise<ForecastFigures> {
  const [parts, pasts, closed] = await Promise.all([
    sumOpenParts(scope, people, quarter.to),
    listStagePasts(scope, people, addDays(today, -pastDays)),
    sumClosed(scope, people, quarter.from, quarter.to),
  ])
  const probabilities = pasts.map(({ key, name, pipeline, ...past }) => ({
    ...stageProbability(past),
    key,
    name,
    pipeline,
  }))
  return { sums: sumForecast(parts, probabilities), probabilities, closed }
}
