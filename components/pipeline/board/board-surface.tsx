'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { CloseDialog } from '@/components/pipeline/close-dialog'
import { useCarry } from '@/components/ui/moving/use-carry'
import { useDrag } from '@/components/ui/moving/use-drag'
import { BoardColumn } from './board-column'
import { BoardNotes } from './board-notes'
import { MoveDialog } from './move-dialog'
import type { SurfaceProps } from './surface-types'
import { useBoard } from './use-board'

/** The board as it moves: cards carried from stage to stage by pointer, finger or keyboard, by the reader and by others. */
export function BoardSurface(props: SurfaceProps) {
  const { words, stages, reasons } = props
  const root = useRef<HTMLDivElement>(null)
  const board = useBoard(props)
  const { placed, dialog, setDialog, focus, setFocus, undo, undoable } = board
  const { carry, onKey, onLeave } = useCarry(board)
  useDrag(root, board)

  // A card that moved is another element now; whoever moved it by keyboard goes on from there.
  useEffect(() => {
    if (focus === null) return
    const button = root.current?.querySelector(`[data-move="${focus}"]`)
    if (button instanceof HTMLElement && (document.activeElement ?? document.body) === document.body)
      button.focus()
    setFocus(null)
  }, [focus, setFocus])

  useEffect(() => {
    if (undoable === null) return
    const press = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, dialog') !== null
      if (typing || event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      event.preventDefault()
      undo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  const press = (id: string, event: KeyboardEvent<HTMLButtonElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || carry !== null) return onKey(id, event)
    event.preventDefault()
    const buttons = [...(event.currentTarget.closest('section')?.querySelectorAll('[data-move]') ?? [])]
    const neighbour = buttons[buttons.indexOf(event.currentTarget) + by]
    if (neighbour instanceof HTMLElement) neighbour.focus()
  }

  const moving = dialog === null ? undefined : placed.get(dialog.id)
  return (
    <div ref={root} className="pipeline-surface">
      <p id="board-move-help" className="sr-only">
        {words.moveHelp}
      </p>
      <BoardNotes board={board} words={words} />
      <div className="pipeline-columns" data-drag-scroll="">
        {stages.map(stage => (
          <BoardColumn
            key={stage.id}
            stage={stage}
            board={board}
            surface={props}
            target={carry?.target === stage.id}
            carried={carry?.id ?? null}
            onKey={press}
            onLeave={onLeave}
          />
        ))}
      </div>
      {moving !== undefined && dialog?.kind === 'move' && (
        <MoveDialog
          title={moving.card.name}
          stageId={moving.place.stageId}
          stages={stages}
          words={words}
          onMove={stageId => board.move(moving.card.id, stageId)}
          onClose={() => setDialog(null)}
        />
      )}
      {moving !== undefined && dialog?.kind === 'close' && (
        <CloseDialog
          key={dialog.stageId}
          kind={dialog.as}
          title={moving.card.name}
          amountCents={moving.place.amountCents}
          openedOn={moving.card.openedOn}
          today={props.today}
          reasons={reasons.filter(({ kind }) => kind === dialog.as)}
          words={words.close}
          onDone={({ note, ...closing }) =>
            board.move(moving.card.id, dialog.stageId, { ...closing, ...(note === '' ? {} : { note }) })
          }
          onCancel={() => {
            board.leave(moving.card.id)
            setDialog(null)
          }}
        />
      )}
    </div>
  )
}
