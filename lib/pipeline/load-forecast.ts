import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { addDays, dayIn, type PlainDate, weekOf } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { can } from '@/lib/platform/access/permissions'
import { coverage, salesVelocity } from './domain/figures'
import { stagesOfGroup } from './domain/forecast'
import { type ForecastSearch, laterOf, readForecastSearch } from './domain/forecast-search'
import { type Quarter, quarterOf } from './domain/quarter'
import { type ForecastFigures, findForecastFigures } from './forecast-figures'
import { type ForecastDeal, listForecastDeals } from './queries/list-forecast-deals'
import { listSubmissions, type Submission } from './queries/list-submissions'
import { listPeopleChoices, type PeopleChoice } from './queries/list-table-choices'
import { type ClosedSums, sumClosed, sumTargets } from './queries/sum-forecast'

export interface ForecastView extends ForecastFigures {
  readonly scope: Scope
  readonly today: PlainDate
  readonly thisWeek: PlainDate
  readonly search: ForecastSearch
  readonly quarter: Quarter
  readonly people: readonly PeopleChoice[]
  /** Null where nobody has a target. */
  readonly targetCents: number | null
  /** Open ÷ (target − won); null without a target, or once it is reached. */
  readonly coverage: number | null
  /** Cents a day, from what was closed in the last 365 days; null where that cannot be known. */
  readonly velocityCents: number | null
  /** Closed in the last 365 days. */
  readonly year: ClosedSums
  readonly submissions: readonly Submission[]
  readonly maySubmit: boolean
  readonly deals: readonly ForecastDeal[]
}

const pageSize = 50

/** The forecast of a quarter: what is won, what is said, what the stages say, and what was submitted. */
export async function loadForecast(raw: Readonly<Record<string, unknown>>): Promise<ForecastView> {
  const scope = await requireScope('pipeline:read')
  const today = dayIn(scope.timeZone, new Date())
  const search = readForecastSearch(raw)
  const { people: whom, list } = search
  const quarter = quarterOf(today, laterOf(search.quarter))
  return inScope(scope, async open => {
    const [figures, year, targetCents, people, submissions] = await Promise.all([
      findForecastFigures(open, whom, quarter, today),
      sumClosed(open, whom, addDays(today, -364), today),
      sumTargets(open, whom),
      listPeopleChoices(open),
      listSubmissions(open, quarter.from, whom),
    ])
    const stages =
      list === null || list === 'won' || list === 'undated' ? [] : stagesOfGroup(list, figures.probabilities)
    const page = { number: search.page, size: pageSize }
    const { sums, closed } = figures
    return {
      ...figures,
      scope,
      today,
      thisWeek: weekOf(today, scope.weekStart),
      search,
      quarter,
      people,
      targetCents,
      coverage: coverage(sums.amountCents, targetCents, closed.wonCents),
      velocityCents: salesVelocity({ ...year, open: sums.count }),
      year,
      submissions,
      maySubmit: can(scope.role, 'forecast:submit') && search.quarter !== 'last',
      deals:
        list === null ? [] : await listForecastDeals(open, { list, people: whom, quarter, stages }, page),
    }
  })
}
