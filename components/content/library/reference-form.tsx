'use client'

import { type ChangeEvent, useActionState, useId, useState } from 'react'
import type { Language } from '@/db/scope'
import { addReferenceAction, editReferenceAction } from '@/lib/content/actions'
import type { ReferenceWords } from './reference-words'

interface Fields {
  readonly title: string
  readonly body: string
  readonly source: 'employer' | 'sector' | 'competitor'
  readonly language: Language
  readonly url: string
  readonly publishedOn: string
}

interface Props {
  readonly words: ReferenceWords
  /** The text to correct; null for a new one. */
  readonly reference: (Fields & { readonly id: string; readonly version: number }) | null
  readonly language: Language
}

const names = ['title', 'url', 'publishedOn'] as const

/** Pastes or corrects a text; what was typed stays when it is refused. */
export function ReferenceForm({ words, reference, language }: Props) {
  const [result, send, pending] = useActionState(
    reference === null ? addReferenceAction : editReferenceAction,
    null,
  )
  const [answered, setAnswered] = useState(result)
  const [entry, setEntry] = useState(0)
  // New fields only after a text was taken in: what was refused is still to be mended.
  if (result !== answered) {
    setAnswered(result)
    if (result?.ok && reference === null) setEntry(entry + 1)
  }
  const nothing: Fields = { title: '', body: '', source: 'employer', language, url: '', publishedOn: '' }
  return (
    <form action={send} aria-busy={pending} className="library-form">
      {reference !== null && <input type="hidden" name="id" value={reference.id} />}
      {reference !== null && <input type="hidden" name="version" value={reference.version} />}
      <ReferenceFields
        key={entry}
        words={words}
        start={reference ?? nothing}
        refused={result === null || result.ok ? {} : (result.fields ?? {})}
      />
      <button type="submit" className="button button-primary" disabled={pending}>
        {words.save}
      </button>
      <p role="status" className={result?.ok === false ? 'form-error' : undefined}>
        {result === null
          ? ''
          : result.ok
            ? reference === null
              ? words.added
              : words.saved
            : `${words.errors[result.code]} ${result.errorId ?? ''}`}
      </p>
    </form>
  )
}

interface FieldsProps {
  readonly words: ReferenceWords
  readonly start: Fields
  /** By field, why it was refused. */
  readonly refused: Readonly<Record<string, unknown>>
}

function ReferenceFields({ words, start, refused }: FieldsProps) {
  const [typed, setTyped] = useState(start)
  const id = useId()
  const type = (event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) =>
    setTyped({ ...typed, [event.target.name]: event.target.value })
  const problem = (name: string) =>
    refused[name] === undefined ? null : (
      <span id={`${id}-${name}`} className="form-error">
        {words.problem}
      </span>
    )
  const described = (name: string) => (refused[name] === undefined ? undefined : `${id}-${name}`)
  return (
    <>
      {names.map(name => (
        <label key={name} className={name === 'title' ? 'library-wide' : undefined}>
          {words[name]}
          <input
            name={name}
            type={name === 'url' ? 'url' : name === 'publishedOn' ? 'date' : 'text'}
            value={typed[name]}
            onChange={type}
            required={name === 'title'}
            maxLength={name === 'title' ? 300 : 2000}
            aria-describedby={described(name)}
            className="field"
          />
          {problem(name)}
        </label>
      ))}
      <label>
        {words.source}
        <select name="source" value={typed.source} onChange={type} className="select">
          {Object.entries(words.sources).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.language}
        <select name="language" value={typed.language} onChange={type} className="select">
          {Object.entries(words.languages).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="library-wide">
        {words.body}
        <textarea
          name="body"
          value={typed.body}
          onChange={type}
          required
          maxLength={50_000}
          rows={8}
          aria-describedby={described('body')}
          className="field"
        />
        {problem('body')}
      </label>
    </>
  )
}
