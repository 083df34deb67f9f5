'use client'

import { useId, useState } from 'react'
import { logTimeAction } from '@/lib/signals/actions'
import { media } from '@/lib/signals/domain/touch'
import { DayField, DurationFields, NoteField } from './entry-fields'
import { LoggedNote } from './logged-note'
import { problemText } from './problem-text'
import './touch-form.css'
import type { TouchWords } from './touch-words'
import { useKeptForm } from './use-kept-form'
import { UsualButtons } from './usual-buttons'

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
          <UsualButtons label={words.time.usual} usual={usual} />
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
            <DayField words={words} id={id} problem={problemText(words, codes.day)} today={today} />
            <DurationFields words={words} id={id} problem={problemText(words, codes.minutes)} />
            <NoteField words={words} />
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
