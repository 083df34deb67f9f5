import type { BoardHead } from '@/lib/pipeline/load-board'
import type { BoardCard } from '@/lib/pipeline/queries/board-card'
import type { CardEvent } from '@/lib/pipeline/stream-board'
import { shiftHeads } from './arrange-cards'
import type { SurfaceProps } from './surface-types'

/** What the browser knows of a board: the cards it has, the columns' sums, and how far each column was read. */
export interface BoardState {
  readonly cards: ReadonlyMap<string, BoardCard>
  readonly heads: ReadonlyMap<string, BoardHead>
  /** The last card of each column that goes on; a column that is not here was read to its end. */
  readonly ends: ReadonlyMap<string, BoardCard>
  /** Cards that others changed a moment ago. */
  readonly fresh: ReadonlySet<string>
}

export type BoardEvent =
  | { readonly kind: 'page'; readonly props: SurfaceProps }
  | {
      readonly kind: 'further'
      readonly stageId: string
      readonly cards: readonly BoardCard[]
      readonly more: boolean
    }
  | { readonly kind: 'cards'; readonly changes: readonly CardEvent[]; readonly props: SurfaceProps }
  | { readonly kind: 'heads'; readonly heads: readonly BoardHead[] }
  | { readonly kind: 'settled'; readonly ids: readonly string[] }

export const emptyBoard: BoardState = {
  cards: new Map(),
  heads: new Map(),
  ends: new Map(),
  fresh: new Set(),
}

/** The board after the page was made anew, a column was read on, or somebody changed something. */
export function boardReducer(state: BoardState, event: BoardEvent): BoardState {
  switch (event.kind) {
    case 'page':
      return {
        ...state,
        cards: withCards(state.cards, event.props.cards),
        heads: new Map(event.props.heads.map(head => [head.stageId, head])),
        ends: state.cards.size === 0 ? endsOf(event.props) : state.ends,
      }
    case 'further': {
      const ends = new Map(state.ends)
      const last = event.cards.at(-1)
      if (event.more && last !== undefined) ends.set(event.stageId, last)
      else ends.delete(event.stageId)
      return { ...state, cards: withCards(state.cards, event.cards), ends }
    }
    case 'heads':
      return { ...state, heads: new Map(event.heads.map(head => [head.stageId, head])) }
    case 'cards':
      return withChanges(state, event.changes, event.props)
    case 'settled':
      return { ...state, fresh: new Set([...state.fresh].filter(id => !event.ids.includes(id))) }
  }
}

/** A page or an answer may be older than what came live. */
function withCards(known: ReadonlyMap<string, BoardCard>, cards: readonly BoardCard[]) {
  const merged = new Map(known)
  for (const card of cards) {
    const there = merged.get(card.id)
    if (there === undefined || there.version <= card.version) merged.set(card.id, card)
  }
  return merged
}

function withChanges(state: BoardState, changes: readonly CardEvent[], props: SurfaceProps): BoardState {
  const cards = new Map(state.cards)
  const fresh = new Set(state.fresh)
  const shifts: (readonly [BoardCard | null, BoardCard | null])[] = []
  for (const { id, card } of changes) {
    const known = cards.get(id)
    if (known !== undefined && card !== null && known.version > card.version) continue
    const shown =
      card !== null &&
      card.pipelineId === props.pipelineId &&
      (props.memberId === null || card.memberId === props.memberId)
    if (shown) cards.set(id, card)
    else cards.delete(id)
    // The sums of a card that was not known come with the next heads.
    if (known !== undefined) shifts.push([known, shown ? card : null])
    if (shown && known?.version !== card.version) fresh.add(id)
  }
  const probabilities = new Map(props.stages.map(stage => [stage.id, stage.probability]))
  return { ...state, cards, fresh, heads: shiftHeads(state.heads, probabilities, shifts) }
}

function endsOf({ stages, cards, pageSize }: SurfaceProps): Map<string, BoardCard> {
  const ends = new Map<string, BoardCard>()
  for (const { id, kind } of stages) {
    const column = cards.filter(({ stageId }) => stageId === id)
    const last = column.at(-1)
    if (kind === 'open' && last !== undefined && column.length >= pageSize) ends.set(id, last)
  }
  return ends
}
