import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { requireScope } from '@/lib/platform/access/current-scope'
import {
  listPipelines,
  listReasons,
  listStages,
  type PipelineRow,
  type ReasonRow,
  type StageRow,
  sumStages,
} from './queries/list-stages'

export interface SettledStage extends StageRow {
  /** How many open deals it holds, of those the reader may see. */
  readonly open: number
}

export interface SettledPipeline extends PipelineRow {
  readonly stages: readonly SettledStage[]
  readonly open: number
}

export interface PipelineSettingsView {
  readonly scope: Scope
  readonly pipelines: readonly SettledPipeline[]
  readonly reasons: readonly ReasonRow[]
}

/** The pipelines with their stages, and the reasons that sales end for. */
export async function loadPipelineSettings(): Promise<PipelineSettingsView> {
  const scope = await requireScope('pipeline:manage')
  return inScope(scope, async open => {
    const [pipelines, stages, reasons] = await Promise.all([
      listPipelines(open),
      listStages(open),
      listReasons(open),
    ])
    const sums = (await Promise.all(pipelines.map(({ id }) => sumStages(open, id, { kind: 'all' })))).flat()
    const held = new Map(sums.map(({ stageId, count }) => [stageId, count]))
    return {
      scope,
      reasons,
      pipelines: pipelines.map(pipeline => {
        const own = stages.filter(({ pipelineId }) => pipelineId === pipeline.id)
        return {
          ...pipeline,
          open: own.reduce((sum, { id }) => sum + (held.get(id) ?? 0), 0),
          stages: own
            .filter(({ archived }) => !archived)
            .map(stage => ({ ...stage, open: held.get(stage.id) ?? 0 })),
        }
      }),
    }
  })
}
