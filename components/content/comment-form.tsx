'use client'

import { useActionState, useId, useRef, useState } from 'react'
import { writeCommentAction } from '@/lib/content/actions'
import { nameBegun } from '@/lib/content/domain/plan-mentions'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props {
  readonly postId: string
  /** Who can be named. */
  readonly names: readonly string[]
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly words: Readonly<Record<'field' | 'hint' | 'people' | 'send', string>>
}

const offered = 6

/** A remark; after an `@` the names that fit are buttons. Without scripts a name written out is found as well. */
export function CommentForm({ postId, names, errors, words }: Props) {
  const [key, setKey] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [begun, setBegun] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const hintId = useId()
  const [result, send, pending] = useActionState(async (...given: Parameters<typeof writeCommentAction>) => {
    const answer = await writeCommentAction(...given)
    if (answer.ok) {
      setText('')
      setBegun(null)
      setKey(null)
    }
    return answer
  }, null)
  const look = () => {
    const element = field.current
    if (element !== null) setBegun(nameBegun(element.value, element.selectionStart))
  }
  const folded = begun?.toLowerCase()
  const fitting =
    folded === undefined ? [] : names.filter(name => name.toLowerCase().startsWith(folded)).slice(0, offered)
  const choose = (name: string) => {
    const element = field.current
    if (element === null || begun === null) return
    const start = element.selectionStart - begun.length
    setText(`${text.slice(0, start)}${name} ${text.slice(element.selectionStart)}`)
    setBegun(null)
    element.focus()
  }
  return (
    <form action={send} className="comment-form" aria-busy={pending}>
      <input type="hidden" name="postId" value={postId} />
      {key !== null && <input type="hidden" name="idempotencyKey" value={key} />}
      <label>
        {words.field}
        <textarea
          ref={field}
          name="body"
          required
          maxLength={3000}
          rows={2}
          className="field"
          value={text}
          aria-describedby={hintId}
          onChange={event => {
            setText(event.target.value)
            setKey(known => known ?? crypto.randomUUID())
            look()
          }}
          onSelect={look}
        />
      </label>
      {fitting.length > 0 && (
        <fieldset className="comment-names">
          <legend className="sr-only">{words.people}</legend>
          {fitting.map(name => (
            <button key={name} type="button" className="button" onClick={() => choose(name)}>
              @{name}
            </button>
          ))}
        </fieldset>
      )}
      <div className="comment-send">
        <button type="submit" className="button button-primary" disabled={pending}>
          {words.send}
        </button>
        <span id={hintId} className="text-muted">
          {words.hint}
        </span>
      </div>
      {result !== null && !result.ok && (
        <p role="alert" className="form-error">
          {errors[result.code]} {result.errorId}
        </p>
      )}
    </form>
  )
}
