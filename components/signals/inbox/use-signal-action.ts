import { type FormEvent, useActionState, useRef, useState, useTransition } from 'react'
import type { Action } from '@/lib/platform/action/define-action'
import type { ActionResult } from '@/lib/platform/action/result'

/**
 * Sends an action from a form that its success takes off the screen: `onDone` is called all the same. What was typed stays when
 * it is refused, and one key goes with each try until it is taken, so that a second tap is the first. Without scripts the form
 * posts.
 */
export function useSignalAction<Value>(action: Action<Value>, onDone: (value: Value) => void) {
  const [posted, post] = useActionState(action, null)
  const [sent, setSent] = useState<ActionResult<Value> | null>(null)
  const [pending, start] = useTransition()
  const key = useRef('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const data = new FormData(event.currentTarget)
    if (key.current === '') key.current = crypto.randomUUID()
    data.set('idempotencyKey', key.current)
    start(async () => {
      const result = await action(null, data)
      setSent(result)
      if (!result.ok) return
      key.current = ''
      onDone(result.value)
    })
  }
  return { result: sent ?? posted, form: { action: post, onSubmit: submit, 'aria-busy': pending }, pending }
}
