'use client'

import { useActionState } from 'react'
import { changePasswordAction } from '@/lib/platform/account/actions'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props {
  readonly words: {
    readonly current: string
    readonly password: string
    readonly change: string
    readonly done: string
  }
  readonly errors: Readonly<Record<ErrorCode, string>>
  /** What is wrong with a new password, by code. */
  readonly problems: Readonly<Record<string, string>>
}

/** A new password, proven by the old one; every other session ends. */
export function PasswordForm({ words, errors, problems }: Props) {
  const [result, send, pending] = useActionState(changePasswordAction, null)
  const problem = result !== null && !result.ok ? result.fields?.password : undefined
  return (
    <form action={send} className="invite" aria-busy={pending}>
      <label>
        {words.current}
        <input type="password" name="current" required autoComplete="current-password" className="field" />
      </label>
      <label>
        {words.password}
        <input
          type="password"
          name="password"
          required
          autoComplete="new-password"
          className="field"
          aria-describedby={problem === undefined ? undefined : 'password-problem'}
        />
      </label>
      <button type="submit" className="button" disabled={pending}>
        {words.change}
      </button>
      {result !== null && (
        <p
          id="password-problem"
          role="status"
          className={result.ok ? 'invite-result text-handshake' : 'form-error'}
        >
          {result.ok
            ? words.done
            : ((problem === undefined ? undefined : problems[problem]) ?? errors[result.code])}
        </p>
      )}
    </form>
  )
}
