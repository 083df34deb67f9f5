import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { addDays, dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { can } from '@/lib/platform/access/permissions'
import { boardWho } from './board-who'
import { weightedCents } from './domain/weighted'
import { type BoardSearch, boardSearch } from './inputs'
import type { BoardCard } from './queries/board-card'
import type { BoardWho } from './queries/board-who'
import { listClosedCards, sumClosed } from './queries/list-closed-cards'
import { listSellers, type Seller } from './queries/list-sellers'
import { listStageCards } from './queries/list-stage-cards'
import {
  listPipelines,
  listReasons,
  listStages,
  type PipelineRow,
  type ReasonRow,
  type StageRow,
  type StageSum,
  sumStages,
} from './queries/list-stages'

/** How many cards of a column come with the page, and with each further answer. */
export const columnSize = 30
/** How long what was closed stays on the board, in days. */
export const closedDays = 30

/** The sums of a column, over all its cards and not over those that are shown. */
export interface BoardHead {
  readonly stageId: string
  readonly count: number
  readonly amountCents: number
  readonly weightedCents: number
}

export interface BoardView {
  readonly scope: Scope
  readonly search: BoardSearch
  readonly who: BoardWho
  /** Null where the organization has no pipeline. */
  readonly pipeline: PipelineRow | null
  readonly pipelines: readonly PipelineRow[]
  /** The columns: stages of the pipeline that are in use, or still hold something. */
  readonly stages: readonly StageRow[]
  readonly heads: readonly BoardHead[]
  readonly cards: readonly BoardCard[]
  readonly reasons: readonly ReasonRow[]
  readonly sellers: readonly Seller[]
  readonly writes: boolean
  /** How many cards a full first page of a column has. */
  readonly pageSize: number
  readonly today: PlainDate
  readonly now: Date
}

type RawSearch = Readonly<Record<string, string | string[] | undefined>>

/** The board of one pipeline: its columns' sums and first cards. */
export async function loadBoard(raw: RawSearch): Promise<BoardView> {
  const scope = await requireScope('pipeline:read')
  const search = boardSearch.parse(raw)
  const who = boardWho(scope, search)
  const now = new Date()
  const today = dayIn(scope.timeZone, now)
  const since = addDays(today, -closedDays)
  return inScope(scope, async open => {
    const [pipelines, everyStage, reasons, sellers] = await Promise.all([
      listPipelines(open),
      listStages(open),
      listReasons(open),
      listSellers(open),
    ])
    const pipeline =
      pipelines.find(({ id }) => id === search.pipeline) ??
      pipelines.find(({ archived }) => !archived) ??
      null
    const rest = {
      scope,
      search,
      who,
      pipeline,
      pipelines,
      reasons,
      sellers,
      pageSize: columnSize,
      today,
      now,
    }
    const writes = can(scope.role, 'pipeline:write')
    if (pipeline === null) return { ...rest, stages: [], heads: [], cards: [], writes }
    const [sums, closed, cards, closedCards] = await Promise.all([
      sumStages(open, pipeline.id, who),
      sumClosed(open, pipeline.id, who, since),
      listStageCards(open, { pipelineId: pipeline.id }, who, columnSize),
      listClosedCards(open, pipeline.id, who, since, columnSize),
    ])
    const held = new Set([...sums, ...closed].map(({ stageId }) => stageId))
    const stages = everyStage.filter(
      stage => stage.pipelineId === pipeline.id && (!stage.archived || held.has(stage.id)),
    )
    return {
      ...rest,
      stages,
      heads: headsOf(stages, [...sums, ...closed]),
      cards: [...cards, ...closedCards],
      writes,
    }
  })
}

/** A head for each stage, also for those that hold nothing. */
export function headsOf(stages: readonly StageRow[], sums: readonly StageSum[]): BoardHead[] {
  const found = new Map(sums.map(sum => [sum.stageId, sum]))
  return stages.map(({ id, probability }) => {
    const { count, amountCents } = found.get(id) ?? { count: 0, amountCents: 0 }
    return { stageId: id, count, amountCents, weightedCents: weightedCents(amountCents, probability) }
  })
}
