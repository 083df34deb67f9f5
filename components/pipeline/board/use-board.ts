'use client'

import { useState } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import type { Direction } from '@/components/ui/moving/use-carry'
import type { BoardPlace } from '@/lib/pipeline/domain/board-place'
import { mayWorkOn } from '@/lib/pipeline/domain/move'
import { formatFor } from '@/lib/platform/format/format'
import { columnsOf, ownShifts, type PlacedCard, placeCards, shiftHeads } from './arrange-cards'
import type { SurfaceProps, SurfaceStage } from './surface-types'
import { useBoardOutbox } from './use-board-outbox'
import { useLiveBoard } from './use-live-board'

export type OpenDialog =
  | { readonly kind: 'move'; readonly id: string }
  | { readonly kind: 'close'; readonly id: string; readonly stageId: string; readonly as: 'won' | 'lost' }
  | null

/** The last move of the reader, which he may take back. */
export interface Undoable {
  readonly id: string
  readonly title: string
  readonly from: BoardPlace
  readonly text: string
}

const steps: Record<Direction, -1 | 0 | 1> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 0, ArrowDown: 0 }

/** What the board does with its cards: where they are, where they may go, and what is said about it. */
export function useBoard(props: SurfaceProps) {
  const { words, stages } = props
  const live = useLiveBoard(props)
  const kept = useBoardOutbox(props.reader.memberId)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const [said, setSaid] = useState('')
  const [focus, setFocus] = useState<string | null>(null)
  const [undoable, setUndoable] = useState<Undoable | null>(null)
  const [recent, setRecent] = useState<readonly string[]>([])
  const placed = placeCards(live.cards, kept.outbox, kept.confirmed)
  const probabilities = new Map(stages.map(stage => [stage.id, stage.probability]))
  const heads = shiftHeads(live.heads, probabilities, ownShifts(placed))
  const write = formatFor(props.locale, props.currency, props.timeZone)
  const stageOf = (id: string): SurfaceStage | undefined => stages.find(stage => stage.id === id)
  const nameOf = (id: string): string => stageOf(id)?.name ?? ''
  const movable = (found: PlacedCard): boolean => props.writes && mayWorkOn(props.reader, found.card.memberId)

  const put = (found: PlacedCard, to: BoardPlace, said: string) => {
    const { card, place, version } = found
    kept.add({ rowId: card.id, title: card.name, version, to, from: place })
    setRecent([card.id, ...recent.filter(id => id !== card.id)])
    setDialog(null)
    setFocus(card.id)
    const text = fillIn(said, { title: card.name, place: nameOf(to.stageId) })
    setSaid(text)
    return text
  }

  /** Puts a card into a stage; closing asks first. */
  const move = (
    id: string,
    stageId: string,
    closing?: Pick<BoardPlace, 'amountCents' | 'closedOn' | 'reasonId' | 'note'>,
  ) => {
    const [found, stage] = [placed.get(id), stageOf(stageId)]
    if (found === undefined || stage === undefined || !movable(found)) return
    if (stage.archived || stageId === found.place.stageId) return setDialog(null)
    if (stage.kind !== 'open' && closing === undefined)
      return setDialog({ kind: 'close', id, stageId, as: stage.kind })
    const open = { amountCents: found.place.amountCents, closedOn: null, reasonId: null }
    const to = { ...(closing ?? open), stageId, status: stage.kind }
    const text = put(found, to, words.dropped)
    setUndoable({ id, title: found.card.name, from: found.place, text })
  }

  const undo = () => {
    const found = undoable === null ? undefined : placed.get(undoable.id)
    setUndoable(null)
    if (undoable === null || found === undefined) return
    put(found, undoable.from, words.undone)
  }

  /** The next stage in a direction that takes cards in. */
  const next = (id: string, from: string | null, key: Direction): string | null => {
    const found = placed.get(id)
    if (found === undefined || !movable(found)) return null
    const start = from ?? found.place.stageId
    const at = stages.findIndex(stage => stage.id === start)
    for (let index = at + steps[key]; steps[key] !== 0; index += steps[key]) {
      const stage = stages[index]
      if (stage === undefined) return null
      if (!stage.archived) return stage.id
    }
    return null
  }

  const over = (id: string, target: string | null) => {
    const found = placed.get(id)
    if (found === undefined) return
    setSaid(
      target === null ? words.edge : fillIn(words.carried, { title: found.card.name, place: nameOf(target) }),
    )
  }

  const leave = (id: string) => {
    const found = placed.get(id)
    if (found !== undefined) setSaid(fillIn(words.left, { title: found.card.name }))
  }

  return {
    live,
    kept,
    placed,
    heads,
    columns: columnsOf(placed, recent),
    write,
    said,
    dialog,
    setDialog,
    focus,
    setFocus,
    undoable,
    dismiss: () => setUndoable(null),
    undo,
    move,
    movable,
    nameOf,
    drop: (id: string, target: string) => move(id, target),
    next,
    over,
    leave,
  }
}

export type Board = ReturnType<typeof useBoard>
