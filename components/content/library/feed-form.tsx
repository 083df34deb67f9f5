'use client'

import { useActionState, useEffect, useState } from 'react'
import { addFeedAction } from '@/lib/content/actions'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props {
  readonly words: {
    readonly address: string
    readonly source: string
    readonly add: string
    readonly added: string
    readonly taken: string
    readonly invalid: string
    readonly sources: Readonly<Record<'employer' | 'sector' | 'competitor', string>>
  }
  readonly errors: Readonly<Record<ErrorCode, string>>
}

/** Adds a feed; a refused address stays to be mended. */
export function FeedForm({ words, errors }: Props) {
  const [result, send, pending] = useActionState(addFeedAction, null)
  const [url, setUrl] = useState('')
  const [source, setSource] = useState('employer')
  useEffect(() => {
    if (result?.ok) setUrl('')
  }, [result])
  const refused = result?.ok === false ? result : null
  const said =
    refused === null
      ? result?.ok
        ? words.added
        : ''
      : refused.code === 'taken'
        ? words.taken
        : refused.code === 'invalid'
          ? words.invalid
          : errors[refused.code]
  return (
    <form action={send} aria-busy={pending} className="library-form">
      <label className="library-wide">
        {words.address}
        <input
          name="url"
          type="url"
          value={url}
          onChange={event => setUrl(event.target.value)}
          required
          maxLength={2000}
          placeholder="https://"
          className="field"
          aria-describedby="feed-said"
        />
      </label>
      <label>
        {words.source}
        <select
          name="source"
          value={source}
          onChange={event => setSource(event.target.value)}
          className="select"
        >
          {Object.entries(words.sources).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button" disabled={pending}>
        {words.add}
      </button>
      <p id="feed-said" role="status" className={refused === null ? undefined : 'form-error'}>
        {said}
      </p>
    </form>
  )
}
