import { pipelineNames } from '@/components/pipeline/stage-name'
import type { BoardView } from '@/lib/pipeline/load-board'
import { livePosition } from '@/lib/platform/live/position'
import type { SurfaceProps } from './surface-types'
import { surfaceWords } from './surface-words'

/** What the browser gets of a board; null where there is no pipeline. */
export async function surfaceProps(view: BoardView): Promise<SurfaceProps | null> {
  const { scope, pipeline, who, search, stages, heads, cards, reasons, today, writes, pageSize } = view
  if (pipeline === null) return null
  const [words, names] = await Promise.all([surfaceWords(), pipelineNames()])
  return {
    words,
    reader: { memberId: scope.memberId, role: scope.role },
    locale: scope.language,
    currency: scope.currency,
    timeZone: scope.timeZone,
    today,
    pipelineId: pipeline.id,
    memberId: who.kind === 'all' ? null : who.memberId,
    who: search.who ?? null,
    since: livePosition(),
    stages: stages.map(({ id, key, name, kind, probability, rottingDays, archived }) => ({
      id,
      name: names.stage({ key, name }),
      kind,
      probability,
      rottingDays,
      archived,
    })),
    heads,
    cards,
    reasons: reasons
      .filter(({ archived }) => !archived)
      .map(reason => ({ id: reason.id, kind: reason.kind, name: names.reason(reason) })),
    pageSize,
    amounts: scope.amounts,
    writes,
  }
}
