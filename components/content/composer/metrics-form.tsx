'use client'

import { useActionState } from 'react'
import { recordMetricsAction } from '@/lib/content/actions'
import type { ErrorCode } from '@/lib/platform/action/result'
import { type FigureName, figureNames } from './figure-names'
import type { ComposerWords } from './words'

interface Props {
  readonly id: string
  /** Makes a double click one. */
  readonly idempotencyKey: string
  readonly latest: Readonly<Record<FigureName, number | null>> | null
  readonly words: ComposerWords['reading']
  readonly errors: Readonly<Record<ErrorCode, string>>
}

/** One line of figures as the network shows them today. Works without scripts. */
export function MetricsForm({ id, idempotencyKey, latest, words, errors }: Props) {
  const [result, send, pending] = useActionState(recordMetricsAction, null)
  const problem = result === null || result.ok ? null : result
  const wrong = Object.keys(problem?.fields ?? {})
  return (
    <form action={send} className="metric-form" aria-busy={pending}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {figureNames.map(name => (
        <label key={name} className="labelled">
          {words[name]}
          <input
            className="field"
            name={name}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={latest?.[name] ?? ''}
            aria-invalid={wrong.includes(name)}
            aria-describedby={problem === null ? undefined : 'metrics-problem'}
          />
        </label>
      ))}
      <button type="submit" className="button button-primary" disabled={pending}>
        {words.save}
      </button>
      {problem !== null && (
        <p id="metrics-problem" role="alert" className="form-error">
          {problem.code !== 'invalid'
            ? `${errors[problem.code]} ${problem.errorId ?? ''}`
            : problem.fields?.impressions === 'nothing'
              ? words.nothing
              : words.wrongFigure}
        </p>
      )}
      <p role="status" className="metric-said composer-hint">
        {result?.ok === true ? words.saved : ''}
      </p>
    </form>
  )
}
