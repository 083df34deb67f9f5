import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react'
import type { Action } from '@/lib/platform/action/define-action'

/**
 * Sends an action from a form and keeps what was typed when it is refused: React empties a form that it sends itself. One key
 * goes with each entry until it is taken, so that a second tap on a slow line is the first. Without scripts the form posts.
 */
export function useKeptForm<Value>(action: Action<Value>, onDone: (value: Value) => void) {
  const [result, send, pending] = useActionState(action, null)
  const key = useRef('')
  const sender = useRef<HTMLElement | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer alone decides.
  useEffect(() => {
    if (result?.ok !== true) return
    key.current = ''
    onDone(result.value)
  }, [result])
  useEffect(() => {
    if (pending || sender.current === null) return
    // The button was switched off for the while, and lost the focus: the next touch starts from it again.
    if ((document.activeElement ?? document.body) === document.body) sender.current.focus()
    sender.current = null
  }, [pending])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    sender.current = submitter
    if (key.current === '') key.current = crypto.randomUUID()
    data.set('idempotencyKey', key.current)
    startTransition(() => send(data))
  }
  return { result, pending, form: { action: send, onSubmit: submit, 'aria-busy': pending } }
}
