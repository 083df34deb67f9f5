'use client'

import { fillIn } from '@/components/ui/fill-in'
import { type BoardPlace, readLastMove } from '@/lib/pipeline/domain/board-place'
import { ConflictDialog } from './conflict-dialog'
import type { SurfaceWords } from './surface-words'
import type { Board } from './use-board'

interface Props {
  readonly board: Board
  readonly words: SurfaceWords
}

/** What is said about the moves: to the ear as they happen, to the eye when they wait, were refused or met another change. */
export function BoardNotes({ board, words }: Props) {
  const { outbox, offline, signedOut, refusal, conflict, settle } = board.kept
  const { undoable, write } = board
  const problems: Readonly<Record<string, string>> = words.problem
  const because = Object.values(refusal?.answer.fields ?? {})[0]
  const placeText = (place: BoardPlace) =>
    [
      board.nameOf(place.stageId),
      ...(place.amountCents === null ? [] : [write.money(place.amountCents)]),
    ].join(' · ')
  const last = readLastMove(conflict?.answer.current)
  const shown = undoable !== null && conflict === null && refusal === null
  return (
    <>
      <p role="status" aria-live="polite" className="sr-only">
        {board.said}
      </p>
      {!board.live.online && (
        <p className="pipeline-note" role="status">
          {words.offline}
        </p>
      )}
      {offline && outbox.length > 0 && (
        <p className="pipeline-note" role="status">
          {fillIn(words.unsent, { count: outbox.length })}
        </p>
      )}
      {signedOut && outbox.length > 0 && (
        <p className="pipeline-note" role="alert">
          {words.signedOut}
        </p>
      )}
      {refusal !== null && (
        <p className="pipeline-note pipeline-note-alert" role="alert">
          {fillIn(words.refused, {
            title: refusal.move.title,
            reason:
              (because === undefined ? undefined : problems[because]) ?? words.errors[refusal.answer.code],
          })}{' '}
          {refusal.answer.errorId}
        </p>
      )}
      {shown && (
        <div className="pipeline-toast">
          <span>{undoable.text}</span>
          <button type="button" className="button" onClick={board.undo}>
            {words.undo}
          </button>
        </div>
      )}
      {conflict !== null && (
        <ConflictDialog
          title={conflict.move.title}
          mine={placeText(conflict.move.to)}
          theirs={placeText(conflict.current)}
          by={
            last.by === null || last.at === null
              ? null
              : fillIn(words.conflict.by, { name: last.by, when: write.moment(new Date(last.at)) })
          }
          words={words}
          onChoose={settle}
        />
      )}
    </>
  )
}
