import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { type Period, periodOf } from '@/lib/overview/domain/period'
import { requireScope } from '@/lib/platform/access/current-scope'
import { type FunnelPath, furthestOf, waySteps } from './domain/funnel'
import { type FunnelSearch, readFunnelSearch } from './domain/funnel-search'
import {
  countNamelessCalls,
  type FunnelPerson,
  listFunnelPaths,
  listFunnelPeople,
  listStepTimes,
  type StepTime,
} from './queries/funnel-people'
import { listPeopleChoices, type PeopleChoice } from './queries/list-table-choices'

export interface FunnelView {
  readonly scope: Scope
  readonly search: FunnelSearch
  readonly period: Period
  readonly choices: readonly PeopleChoice[]
  readonly warm: readonly FunnelPath[]
  readonly cold: readonly FunnelPath[]
  readonly warmTimes: readonly StepTime[]
  readonly coldTimes: readonly StepTime[]
  /** Cold calls to people without a name here. */
  readonly nameless: number
  /** Who got as far as the step that is asked for, a page of them, and how many they are. */
  readonly people: readonly FunnelPerson[]
  readonly count: number
}

export const funnelPageSize = 50

/** What became of first signals and of first cold calls, by week of entry. */
export async function loadFunnel(raw: Readonly<Record<string, unknown>>): Promise<FunnelView> {
  const scope = await requireScope('pipeline:read')
  const search = readFunnelSearch(raw)
  const period = periodOf(search, dayIn(scope.timeZone, new Date()), scope.weekStart, null)
  const asked = (way: 'warm' | 'cold') =>
    ({ way, from: period.from, to: period.to, people: search.people }) as const
  const { way, step, week } = search
  return inScope(scope, async open => {
    const [choices, warm, cold, warmTimes, coldTimes, nameless, people] = await Promise.all([
      listPeopleChoices(open),
      listFunnelPaths(open, asked('warm')),
      listFunnelPaths(open, asked('cold')),
      listStepTimes(open, asked('warm')),
      listStepTimes(open, asked('cold')),
      countNamelessCalls(open, asked('cold')),
      step === null
        ? []
        : listFunnelPeople(open, asked(way), { step, week }, { number: search.page, size: funnelPageSize }),
    ])
    const steps: readonly string[] = waySteps[way]
    const least = step === null ? 0 : steps.indexOf(step)
    const count = (way === 'warm' ? warm : cold)
      .filter(path => (week === null || path.week === week) && furthestOf(way, path.done) >= least)
      .reduce((sum, path) => sum + path.people, 0)
    return { scope, search, period, choices, warm, cold, warmTimes, coldTimes, nameless, people, count }
  })
}
