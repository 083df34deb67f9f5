import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { requireScope } from '@/lib/platform/access/current-scope'
import { newOpportunitySearch } from './inputs'
import { type Beginning, findBeginning } from './queries/find-beginning'
import { listSellers, type Seller } from './queries/list-sellers'
import { listPipelines, listStages, type PipelineRow, type StageRow } from './queries/list-stages'

export interface NewOpportunityView {
  readonly scope: Scope
  readonly beginning: Beginning | null
  /** Pipelines in use with the stages a deal may begin in. */
  readonly pipelines: readonly (PipelineRow & { readonly stages: readonly StageRow[] })[]
  /** Whose it may be, for those who lead; empty for a salesperson. */
  readonly owners: readonly Seller[]
}

type RawSearch = Readonly<Record<string, string | string[] | undefined>>

/** What the form of a new opportunity needs: whom it begins with, and where it may begin. */
export async function loadNewOpportunity(raw: RawSearch): Promise<NewOpportunityView> {
  const scope = await requireScope('pipeline:write')
  const search = newOpportunitySearch.parse(raw)
  return inScope(scope, async open => {
    const [beginning, pipelines, stages, owners] = await Promise.all([
      search.person === undefined ? null : findBeginning(open, search.person, search.signal ?? null),
      listPipelines(open),
      listStages(open),
      scope.role === 'salesperson' ? [] : listSellers(open),
    ])
    return {
      scope,
      beginning,
      owners,
      pipelines: pipelines
        .filter(({ archived }) => !archived)
        .map(pipeline => ({
          ...pipeline,
          stages: stages.filter(
            ({ pipelineId, kind, archived }) => pipelineId === pipeline.id && kind === 'open' && !archived,
          ),
        })),
    }
  })
}
