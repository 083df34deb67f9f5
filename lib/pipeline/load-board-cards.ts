import type { z } from 'zod'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { boardWho } from './board-who'
import type { boardCardsInput } from './inputs'
import { columnSize } from './load-board'
import type { BoardCard } from './queries/board-card'
import { listStageCards } from './queries/list-stage-cards'

export interface FurtherCards {
  readonly cards: readonly BoardCard[]
  /** Whether the column goes on. */
  readonly more: boolean
}

/** The next cards of a column, for a board that is scrolled. */
export function loadBoardCards(scope: Scope, asked: z.infer<typeof boardCardsInput>): Promise<FurtherCards> {
  return inScope(scope, async open => {
    const after = { closeOn: asked.closeOn ?? null, id: asked.after }
    const who = boardWho(scope, asked)
    const found = await listStageCards(open, { stageId: asked.stage }, who, columnSize * 2 + 1, after)
    return { cards: found.slice(0, columnSize * 2), more: found.length > columnSize * 2 }
  })
}
