'use client'

import { type ReactNode, useActionState } from 'react'
import type { Action } from '@/lib/platform/action/define-action'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props<Value> {
  readonly action: Action<Value>
  /** Sent along unseen: the row, its version, the key that makes a double click one. */
  readonly hidden: Readonly<Record<string, string | number>>
  /** What to say for each error, in the reader's language. */
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly className?: string
  readonly children: ReactNode
}

/** A form that sends one action, and says beside its buttons what went wrong. Works without scripts. */
export function ActionForm<Value>({ action, hidden, errors, className, children }: Props<Value>) {
  const [result, send, pending] = useActionState(action, null)
  return (
    <form action={send} className={className} aria-busy={pending}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset disabled={pending} className="contents">
        {children}
      </fieldset>
      {result !== null && !result.ok && (
        <p role="alert" className="form-error">
          {errors[result.code]} {result.errorId}
        </p>
      )}
    </form>
  )
}
