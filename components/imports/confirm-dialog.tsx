'use client'

import '@/components/ui/confirm.css'
import { useRouter } from 'next/navigation'
import { type ReactNode, useActionState, useEffect, useId, useRef } from 'react'
import type { Action } from '@/lib/platform/action/define-action'
import type { ErrorCode } from '@/lib/platform/action/result'

export interface ConfirmWords {
  readonly open: string
  readonly title: string
  readonly lines: readonly string[]
  readonly confirm: string
  readonly keep: string
  readonly pending: string
}

interface Props<Value> {
  readonly action: Action<Value>
  readonly hidden: Readonly<Record<string, string | number>>
  readonly words: ConfirmWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  /** Says more of a refusal than its code does; null when it has nothing to add. */
  readonly explain?: (current: unknown) => ReactNode
  /** Asks at once, without a press of the button. */
  readonly isOpen?: boolean
  /** Where to go once it is done; the page itself is shown anew without it. */
  readonly next?: '/import'
}

/** A button that asks, in so many words, before it does what it says. */
export function ConfirmDialog<Value>({
  action,
  hidden,
  words,
  errors,
  explain,
  isOpen = false,
  next,
}: Props<Value>) {
  const router = useRouter()
  const act = async (...given: Parameters<Action<Value>>) => {
    const answer = await action(...given)
    // Not in an effect: what the action took away may take this button with it.
    if (answer.ok && next !== undefined) router.push(next)
    return answer
  }
  const [result, send, pending] = useActionState(act, null)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const isDone = result?.ok === true

  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])

  useEffect(() => {
    if (isDone) dialog.current?.close()
  }, [isDone])

  return (
    <>
      <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
        {words.open}
      </button>
      <dialog ref={dialog} className="confirm" aria-labelledby={titleId}>
        <h2 id={titleId}>{words.title}</h2>
        {words.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        {result !== null && !result.ok && (
          <div role="alert" className="confirm-error">
            {explain?.(result.current) ?? (
              <p>
                {errors[result.code]} {result.errorId}
              </p>
            )}
          </div>
        )}
        <form action={send} className="confirm-actions" aria-busy={pending}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className="button button-alert" disabled={pending}>
            {pending ? words.pending : words.confirm}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {words.keep}
          </button>
        </form>
      </dialog>
    </>
  )
}
