'use client'

import { useId, useState } from 'react'
import { logTouchAction } from '@/lib/signals/actions'
import {
  type Direction,
  directions,
  type Medium,
  media,
  type TouchResult,
  touchResults,
} from '@/lib/signals/domain/touch'
import { Choices } from './choices'
import { FieldProblem } from './field-problem'
import { LoggedNote } from './logged-note'
import { problemText } from './problem-text'
import './touch-form.css'
import { SignChoice, type SignOption } from './sign-choice'
import type { TouchWords } from './touch-words'
import { useKeptForm } from './use-kept-form'
import { UsualButtons } from './usual-buttons'

interface Props {
  readonly personId: string
  /** Names somebody new, who has no id; empty otherwise. */
  readonly personText: string
  readonly signs: readonly SignOption[]
  /** Why the person is to be left to breathe; null where nothing speaks against a touch. */
  readonly breathing: string | null
  readonly usual: readonly { readonly value: string; readonly label: string }[]
  readonly words: TouchWords
}

interface Fields {
  readonly medium: Medium
  readonly result: TouchResult
  readonly direction: Direction
  readonly minutes: string
  readonly occurredAt: string
  readonly note: string
}

const blank: Fields = {
  medium: 'call',
  result: 'answered',
  direction: 'outbound',
  minutes: '5',
  occurredAt: '',
  note: '',
}

/** Logs one touch of a person: what it answers first, as that makes it warm or cold. */
export function LogForm({ personId, personText, signs, breathing, usual, words }: Props) {
  const [fields, setFields] = useState(blank)
  const [cited, setCited] = useState(() => signs.filter(({ waiting }) => waiting).map(({ id }) => id))
  const [told, setTold] = useState(false)
  const id = useId()
  // Somebody new has an id once he was logged: the next touch is his too.
  const [known, setKnown] = useState(personId)
  const { result, pending, form } = useKeptForm(logTouchAction, value => {
    setKnown(value.personId)
    setFields(blank)
    setCited([])
    setTold(false)
  })
  const set = (part: Partial<Fields>) => setFields({ ...fields, ...part })
  const codes = result === null || result.ok ? {} : (result.fields ?? {})
  const stopped = breathing !== null || codes.person === 'breathing'
  const options = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
    values.map(value => ({ value, label: labels[value] }))
  return (
    <>
      <form {...form} className="touch-form">
        <input type="hidden" name="personId" value={known} />
        <input type="hidden" name="personText" value={personText} />
        <SignChoice signs={signs} cited={cited} onChange={setCited} medium={fields.medium} words={words} />
        {stopped && (
          <div className="touch-breathe" role="note">
            <p>{breathing ?? words.problems.breathing}</p>
            <label>
              <input
                type="checkbox"
                name="againstBreathing"
                checked={told}
                onChange={event => setTold(event.target.checked)}
              />
              {words.log.goOn}
            </label>
          </div>
        )}
        <fieldset disabled={pending} className="contents">
          <UsualButtons label={words.log.usual} usual={usual} />
          <p className="touch-or">{words.log.other}</p>
          <Choices
            legend={words.field.medium}
            name="medium"
            options={options(media, words.media)}
            value={fields.medium}
            onChange={medium => set({ medium, ...(medium === 'inbound' ? { direction: 'inbound' } : {}) })}
          />
          <Choices
            legend={words.field.result}
            name="result"
            options={options(touchResults, words.results)}
            value={fields.result}
            onChange={value => set({ result: value })}
          />
          <Choices
            legend={words.field.direction}
            name="direction"
            options={options(directions, words.field)}
            value={fields.direction}
            onChange={direction => set({ direction })}
          />
          <div className="touch-row">
            <label>
              {words.field.minutes}
              <input
                type="number"
                name="minutes"
                min={0}
                max={1440}
                required
                inputMode="numeric"
                value={fields.minutes}
                onChange={event => set({ minutes: event.target.value })}
                className="field"
              />
            </label>
            <label>
              {words.field.when}
              <input
                type="datetime-local"
                name="occurredAt"
                value={fields.occurredAt}
                onChange={event => set({ occurredAt: event.target.value })}
                aria-describedby={`${id}-when`}
                className="field"
              />
              <span id={`${id}-when`} className="touch-hint">
                {words.field.whenHint}
              </span>
              <FieldProblem id={`${id}-when-problem`} text={problemText(words, codes.occurredAt)} />
            </label>
            <label className="touch-wide">
              {words.field.note}
              <textarea
                name="note"
                rows={2}
                maxLength={2000}
                value={fields.note}
                onChange={event => set({ note: event.target.value })}
                className="field"
              />
            </label>
          </div>
          <button type="submit" className="button button-primary">
            {words.field.save}
          </button>
        </fieldset>
      </form>
      <LoggedNote
        result={result}
        done={result?.ok ? (result.value.warm ? words.log.doneWarm : words.log.doneCold) : ''}
        undo={result?.ok ? { kind: 'touch', id: result.value.id, version: 1 } : null}
        words={words}
      />
    </>
  )
}
