'use client'

import { useId, useState } from 'react'
import { logTimeAction } from '@/lib/signals/actions'
import { media } from '@/lib/signals/domain/touch'
import { FieldProblem } from './field-problem'
import { LoggedNote } from './logged-note'
import { problemText } from './problem-text'
import type { TouchWords } from './touch-words'
import { useKeptForm } from './use-kept-form'

interface Props {
  readonly today: string
  readonly usual: readonly { readonly value: string; readonly label: string }[]
  readonly words: TouchWords
}

/** Time on a channel that no touch holds: one tap for the usual, three fields for the rest. */
export function TimeForm({ today, usual, words }: Props) {
  const [entry, setEntry] = useState(0)
  const id = useId()
  const { result, pending, form } = useKeptForm(logTimeAction, () => setEntry(entry + 1))
  const codes = result === null || result.ok ? {} : (result.fields ?? {})
  return (
    <>
      <form {...form} className="touch-form">
        <fieldset disabled={pending} className="contents">
          <div className="touch-usual">
            <span>{words.time.usual}</span>
            {usual.map(({ value, label }) => (
              <button key={value} type="submit" name="usual" value={value} className="button">
                {label}
              </button>
            ))}
          </div>
          <p className="touch-or">{words.log.other}</p>
          <div key={entry} className="touch-row">
            <label>
              {words.field.medium}
              <select name="medium" defaultValue="social" className="select">
                {media.map(medium => (
                  <option key={medium} value={medium}>
                    {words.media[medium]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.field.day}
              <input type="date" name="day" max={today} defaultValue={today} className="field" />
              <FieldProblem id={`${id}-day`} text={problemText(words, codes.day)} />
            </label>
            {(['hours', 'minutes'] as const).map(field => (
              <label key={field}>
                {words.field[field]}
                <input
                  type="number"
                  name={field}
                  min={0}
                  max={field === 'hours' ? 24 : 1440}
                  inputMode="numeric"
                  className="field"
                />
                {field === 'minutes' && (
                  <FieldProblem id={`${id}-minutes`} text={problemText(words, codes.minutes)} />
                )}
              </label>
            ))}
            <label className="touch-wide">
              {words.field.note}
              <input name="note" maxLength={2000} className="field" />
            </label>
          </div>
          <p className="touch-hint">{words.time.callHint}</p>
          <button type="submit" className="button button-primary">
            {words.field.save}
          </button>
        </fieldset>
      </form>
      <LoggedNote
        result={result}
        done={words.time.done}
        undo={result?.ok ? { kind: 'time', ...result.value } : null}
        words={words}
      />
    </>
  )
}
