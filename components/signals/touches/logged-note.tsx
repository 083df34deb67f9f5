'use client'

import { useActionState } from 'react'
import type { ActionResult } from '@/lib/platform/action/result'
import { removeSessionAction, removeTimeAction, removeTouchAction } from '@/lib/signals/actions'
import type { TouchWords } from './touch-words'

/** What can be taken back. */
export interface Undo {
  readonly kind: 'touch' | 'session' | 'time'
  readonly id: string
  readonly version: number
}

const actions = { touch: removeTouchAction, session: removeSessionAction, time: removeTimeAction }

interface Props {
  readonly result: ActionResult<unknown> | null
  readonly done: string
  readonly undo: Undo | null
  readonly words: TouchWords
}

/** What became of an entry: written, with a way back, or refused. It stands beside the form, as its button is one of its own. */
export function LoggedNote({ result, done, undo, words }: Props) {
  const refused = result !== null && !result.ok
  return (
    <div className="touch-note">
      <p role="status">{result?.ok === true && done}</p>
      {undo !== null && <UndoButton key={undo.id} undo={undo} words={words} />}
      {refused && (
        <p role="alert" className="form-error">
          {words.errors[result.code]} {result.errorId}
        </p>
      )}
    </div>
  )
}

function UndoButton({ undo, words }: { readonly undo: Undo; readonly words: TouchWords }) {
  const [result, send, pending] = useActionState(actions[undo.kind], null)
  if (result?.ok === true) return <p role="status">{words.field.undone}</p>
  return (
    <form action={send}>
      <input type="hidden" name="id" value={undo.id} />
      <input type="hidden" name="version" value={undo.version} />
      <button type="submit" disabled={pending} className="button">
        {words.field.undo}
      </button>
      {result?.ok === false && <span className="form-error">{words.errors[result.code]}</span>}
    </form>
  )
}
