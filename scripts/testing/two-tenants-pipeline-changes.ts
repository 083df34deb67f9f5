import type { ReadScope } from '@/db/scoped'
import { changeLists } from '@/lib/pipeline/domain/changes'
import { forecastLists } from '@/lib/pipeline/domain/forecast-search'
import { findForecastFigures } from '@/lib/pipeline/forecast-figures'
import { submitForecast } from '@/lib/pipeline/mutations/submit-forecast'
import type { ChangesAsked } from '@/lib/pipeline/queries/changed-deals'
import {
  countNamelessCalls,
  type FunnelAsked,
  listFunnelPaths,
  listFunnelPeople,
  listStepTimes,
} from '@/lib/pipeline/queries/funnel-people'
import { listChangedDeals } from '@/lib/pipeline/queries/list-changes'
import { listForecastDeals } from '@/lib/pipeline/queries/list-forecast-deals'
import { listSubmissions } from '@/lib/pipeline/queries/list-submissions'
import { sumChanges } from '@/lib/pipeline/queries/sum-changes'
import { listStagePasts, sumClosed, sumOpenParts, sumTargets } from '@/lib/pipeline/queries/sum-forecast'
import { sumPipelineAsOf } from '@/lib/pipeline/queries/sum-pipeline-as-of'
import type { Aim, TwoTenantCase, TwoTenantCases } from './two-tenants'
import type { Attack } from './two-tenants-actions'

const queries = 'lib/pipeline/queries'
const permission = 'pipeline:read'
const page = { number: 1, size: 500 }
const quarter = { from: '2026-01-01', to: '2026-03-31' }

/** A read of everybody the reader sees, and one that names a member of whoever is attacked. */
const perPeople = (
  call: (scope: ReadScope, people: string | null, aim: Aim) => Promise<unknown>,
): TwoTenantCase => ({
  kind: 'read',
  permission,
  call: async (scope, aim) => {
    const { members, teams } = aim.tenant
    const found: unknown[] = []
    for (const people of [null, `member:${members[aim.seat]}`, `team:${teams.one}`])
      found.push(await call(scope, people, aim))
    return found
  },
})

const changes = (people: string | null): ChangesAsked => ({
  since: '2020-01-01T00:00:00Z',
  until: '2100-01-01T00:00:00Z',
  people,
  closing: null,
})
const funnel = (people: string | null, way: FunnelAsked['way']): FunnelAsked => ({
  way,
  from: '2020-01-01',
  to: '2100-01-01',
  people,
})

/** How the attack calls what compares, forecasts and follows. */
export const changesQueryCases: TwoTenantCases = {
  [`${queries}/changed-deals.ts#changedDeals`]: {
    kind: 'part',
    of: `${queries}/list-changes.ts#listChangedDeals`,
  },
  [`${queries}/sum-changes.ts#sumChanges`]: perPeople((scope, people) => sumChanges(scope, changes(people))),
  [`${queries}/list-changes.ts#listChangedDeals`]: perPeople(async (scope, people) => {
    const found: unknown[] = []
    for (const list of changeLists) found.push(await listChangedDeals(scope, changes(people), list, page))
    return found
  }),
  [`${queries}/sum-pipeline-as-of.ts#sumPipelineAsOf`]: perPeople((scope, people) =>
    sumPipelineAsOf(scope, '2100-01-01T00:00:00Z', people),
  ),
  [`${queries}/sum-forecast.ts#sumOpenParts`]: perPeople((scope, people) =>
    sumOpenParts(scope, people, quarter.to),
  ),
  [`${queries}/sum-forecast.ts#listStagePasts`]: perPeople((scope, people) =>
    listStagePasts(scope, people, '2020-01-01'),
  ),
  [`${queries}/sum-forecast.ts#sumClosed`]: perPeople((scope, people) =>
    sumClosed(scope, people, quarter.from, quarter.to),
  ),
  [`${queries}/sum-forecast.ts#sumTargets`]: perPeople(sumTargets),
  'lib/pipeline/forecast-figures.ts#findForecastFigures': perPeople((scope, people) =>
    findForecastFigures(scope, people, quarter, quarter.to),
  ),
  [`${queries}/list-forecast-deals.ts#listForecastDeals`]: perPeople(
    async (scope, people, { tenant, seat }) => {
      const stages = [tenant.rows[seat].stages.open]
      const found: unknown[] = []
      for (const list of forecastLists)
        found.push(await listForecastDeals(scope, { list, people, quarter, stages }, page))
      return found
    },
  ),
  [`${queries}/list-submissions.ts#listSubmissions`]: perPeople((scope, people) =>
    listSubmissions(scope, quarter.from, people),
  ),
  [`${queries}/funnel-people.ts#listFunnelPaths`]: perPeople((scope, people) =>
    listFunnelPaths(scope, funnel(people, 'warm')),
  ),
  [`${queries}/funnel-people.ts#listStepTimes`]: perPeople((scope, people) =>
    listStepTimes(scope, funnel(people, 'cold')),
  ),
  [`${queries}/funnel-people.ts#listFunnelPeople`]: perPeople((scope, people) =>
    listFunnelPeople(scope, funnel(people, 'warm'), { step: 'signal', week: null }, page),
  ),
  [`${queries}/funnel-people.ts#countNamelessCalls`]: perPeople((scope, people) =>
    countNamelessCalls(scope, funnel(people, 'cold')),
  ),
}

const words = { commit: 1, mostLikely: 2, bestCase: 3 }

/** A leader submits for himself; for a team only where he sees one. */
export const changesMutationCases: TwoTenantCases = {
  'lib/pipeline/mutations/submit-forecast.ts#submitForecast': {
    kind: 'own',
    call: scope => submitForecast(scope, { quarterStartsOn: '2099-01-01', ...words }),
  },
}

export const changesActionCases: Readonly<Record<string, Attack>> = {
  'forecast/submit': {
    may: 'manager',
    mayNot: 'salesperson',
    foreign: {
      fields: {
        quarterStartsOn: '2099-01-01',
        people: 'team:00000000-0000-7000-8000-000000000000',
        commit: '1',
        mostLikely: '2',
        bestCase: '3',
      },
      refused: 'not_found',
    },
  },
}
