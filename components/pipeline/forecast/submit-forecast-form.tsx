'use client'

import { useActionState, useId } from 'react'
import { submitForecastAction } from '@/lib/pipeline/actions'
import type { ErrorCode } from '@/lib/platform/action/result'

export interface SubmitWords {
  readonly title: string
  readonly about: string
  readonly commit: string
  readonly mostLikely: string
  readonly bestCase: string
  readonly note: string
  readonly submit: string
  readonly done: string
  readonly wrong: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<ErrorCode, string>>
}

interface Props {
  readonly words: SubmitWords
  /** The quarter, and the people when they are named. */
  readonly hidden: Readonly<Record<string, string>>
  /** What the categories add up to, in whole units, to start from. */
  readonly suggested: Readonly<Record<'commit' | 'mostLikely' | 'bestCase', string>>
}

const fields = ['commit', 'mostLikely', 'bestCase'] as const

/** A leader's word for the quarter. Works without scripts. */
export function SubmitForecastForm({ words, hidden, suggested }: Props) {
  const [result, send, pending] = useActionState(submitForecastAction, null)
  const id = useId()
  const problems = result !== null && !result.ok ? (result.fields ?? {}) : {}
  return (
    <form action={send} className="card forecast-form" aria-labelledby={`${id}-title`} aria-busy={pending}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p className="text-muted">{words.about}</p>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset disabled={pending} className="forecast-fields">
        {fields.map(name => {
          const problem = problems[name]
          return (
            <label key={name}>
              {words[name]}
              <input
                name={name}
                inputMode="decimal"
                required
                maxLength={40}
                defaultValue={suggested[name]}
                className="field num"
                aria-invalid={problem === undefined ? undefined : true}
                aria-describedby={problem === undefined ? undefined : `${id}-${name}`}
              />
              {problem !== undefined && (
                <span className="form-error" id={`${id}-${name}`}>
                  {words.wrong[problem] ?? words.errors.invalid}
                </span>
              )}
            </label>
          )
        })}
        <label className="forecast-note">
          {words.note}
          <input name="note" maxLength={1000} className="field" />
        </label>
        <button type="submit" className="button button-primary">
          {words.submit}
        </button>
      </fieldset>
      <p role="status" className={result?.ok === true ? 'up' : undefined}>
        {result?.ok === true && words.done}
      </p>
      {result !== null && !result.ok && (
        <p role="alert" className="form-error">
          {words.errors[result.code]} {result.errorId}
        </p>
      )}
    </form>
  )
}
