'use client'

import { useActionState } from 'react'
import { writeBriefAction } from '@/lib/content/actions'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly words: Readonly<Record<'title' | 'topic' | 'why' | 'sources' | 'to' | 'send' | 'sent', string>>
}

/** Suggests a topic with the why and the sources; there is no field for a text. Works without scripts. */
export function BriefForm({ people, errors, words }: Props) {
  const [result, send, pending] = useActionState(writeBriefAction, null)
  return (
    <form action={send} className="plan-form" aria-busy={pending} key={result?.ok === true ? 'sent' : 'open'}>
      <h3>{words.title}</h3>
      <label>
        {words.topic}
        <input name="topic" required minLength={3} maxLength={200} className="field" />
      </label>
      <label>
        {words.why}
        <textarea name="why" required minLength={3} maxLength={2000} rows={2} className="field" />
      </label>
      <label>
        {words.sources}
        <textarea name="sources" maxLength={2000} rows={2} className="field" />
      </label>
      <label>
        {words.to}
        <select name="to" required multiple size={Math.min(6, Math.max(2, people.length))} className="field">
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="confirm-actions">
        <button type="submit" className="button button-primary" disabled={pending}>
          {words.send}
        </button>
        <p role="status">{result?.ok === true && words.sent}</p>
      </div>
      {result !== null && !result.ok && (
        <p role="alert" className="form-error">
          {errors[result.code]} {result.errorId}
        </p>
      )}
    </form>
  )
}
