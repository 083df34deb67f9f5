'use client'

import { fillIn } from '@/components/ui/fill-in'
import { ConflictDialog } from './conflict-dialog'
import type { SurfaceWords } from './surface-words'
import type { usePlan } from './use-plan'

interface Props {
  readonly plan: ReturnType<typeof usePlan>
  readonly words: SurfaceWords
}

/** What is said about the moves: to the ear as they happen, to the eye when they wait, were refused or met another change. */
export function SurfaceNotes({ plan, words }: Props) {
  const { outbox, offline, signedOut, refusal, conflict } = plan.kept
  const reasons: Readonly<Record<string, string>> = words.refusal
  const because = refusal?.answer.fields?.to
  return (
    <>
      <p role="status" aria-live="polite" className="sr-only">
        {plan.said}
      </p>
      {offline && outbox.length > 0 && (
        <p className="plan-note" role="status">
          {fillIn(words.unsent, { count: outbox.length })}
        </p>
      )}
      {signedOut && outbox.length > 0 && (
        <p className="plan-note" role="alert">
          {words.signedOut}
        </p>
      )}
      {refusal !== null && (
        <p className="plan-note plan-note-alert" role="alert">
          {fillIn(words.refused, {
            title: refusal.move.title,
            reason:
              (because === undefined ? undefined : reasons[because]) ?? words.errors[refusal.answer.code],
          })}{' '}
          {refusal.answer.errorId}
        </p>
      )}
      {conflict !== null && (
        <ConflictDialog
          title={conflict.move.title}
          mine={plan.placeText(conflict.move.to.status, conflict.move.to.plannedFor)}
          theirs={plan.placeText(conflict.current.status, conflict.current.plannedFor)}
          words={words}
          onChoose={plan.kept.settle}
        />
      )}
    </>
  )
}
