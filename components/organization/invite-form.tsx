'use client'

import { type ChangeEvent, useActionState, useEffect, useState } from 'react'
import { inviteMemberAction } from '@/lib/organization/actions'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props {
  readonly words: {
    readonly name: string
    readonly email: string
    readonly role: string
    readonly send: string
    readonly ready: string
  }
  readonly roles: readonly { readonly value: string; readonly label: string }[]
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly fields: Readonly<Record<'taken' | 'deactivated' | 'invalid', string>>
}

const nothing = { name: '', email: '', role: 'salesperson' }

/** Makes a seat and shows the link to hand over; what was typed stays when it is refused. */
export function InviteForm({ words, roles, errors, fields }: Props) {
  const [result, send, pending] = useActionState(inviteMemberAction, null)
  // React empties a form that was sent; what was refused is still here to be mended.
  const [typed, setTyped] = useState(nothing)
  const type = (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    setTyped({ ...typed, [event.target.name]: event.target.value })
  useEffect(() => {
    if (result?.ok) setTyped(nothing)
  }, [result])
  const problems = result !== null && !result.ok ? (result.fields ?? {}) : {}
  const problem = (field: string) => {
    const code = problems[field]
    if (code === undefined) return null
    return (
      <span id={`invite-${field}-problem`} className="form-error">
        {code === 'taken' || code === 'deactivated' ? fields[code] : fields.invalid}
      </span>
    )
  }
  const described = (field: string) => (problems[field] === undefined ? undefined : `invite-${field}-problem`)
  return (
    <form action={send} className="invite" aria-busy={pending}>
      <label>
        {words.name}
        <input
          name="name"
          value={typed.name}
          onChange={type}
          required
          maxLength={200}
          className="field"
          autoComplete="off"
          aria-describedby={described('name')}
        />
        {problem('name')}
      </label>
      <label>
        {words.email}
        <input
          name="email"
          type="email"
          value={typed.email}
          onChange={type}
          required
          maxLength={254}
          className="field"
          autoComplete="off"
          aria-describedby={described('email')}
        />
        {problem('email')}
      </label>
      <label>
        {words.role}
        <select name="role" value={typed.role} onChange={type} className="select">
          {roles.map(role => (
            <option key={role.value} value={role.value}>
              {role.label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-primary" disabled={pending}>
        {words.send}
      </button>
      {result !== null && (
        <div role="status" className="invite-result">
          {result.ok ? (
            <label>
              {words.ready}
              <input
                readOnly
                value={result.value.link}
                className="field"
                onFocus={event => event.target.select()}
              />
            </label>
          ) : (
            <p className="form-error">{errors[result.code]}</p>
          )}
        </div>
      )}
    </form>
  )
}
