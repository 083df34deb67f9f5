'use client'

import { useId, useState } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import { logSessionAction } from '@/lib/signals/actions'
import { type Session, type SessionField, sessionProblems, sessionRows } from '@/lib/signals/domain/session'
import type { TouchResult } from '@/lib/signals/domain/touch'
import { touchResults } from '@/lib/signals/domain/touch'
import { Choices } from './choices'
import { DayField, DurationFields, NoteField } from './entry-fields'
import { FieldProblem } from './field-problem'
import { LoggedNote } from './logged-note'
import { problemText } from './problem-text'
import './touch-form.css'
import type { TouchWords } from './touch-words'
import { useKeptForm } from './use-kept-form'

interface Props {
  /** The day it is, as a date field has it. */
  readonly today: string
  readonly words: TouchWords
}

const counts = ['attempts', 'answered', 'refused', 'interested', 'appointments'] as const
type Count = (typeof counts)[number]
const sessionMedia = ['call', 'mailing', 'social', 'face_to_face', 'event'] as const
const blank = {
  attempts: '',
  answered: '',
  refused: '',
  interested: '',
  appointments: '',
  hours: '',
  minutes: '',
}

/** Which counts one more touch with a result adds to: each count holds the next. */
const countsOf: Readonly<Record<TouchResult, readonly Count[]>> = {
  unanswered: ['attempts'],
  answered: ['attempts', 'answered'],
  refused: ['attempts', 'answered', 'refused'],
  interested: ['attempts', 'answered', 'interested'],
  appointment: ['attempts', 'answered', 'interested', 'appointments'],
}

/** A session of dials: counted as one goes, a tap a call, or typed at its end. It says what it will write. */
export function SessionForm({ today, words }: Props) {
  const [typed, setTyped] = useState(blank)
  const [medium, setMedium] = useState<(typeof sessionMedia)[number]>('call')
  const id = useId()
  const { result, pending, form } = useKeptForm(logSessionAction, () => setTyped(blank))
  const number = (field: keyof typeof blank) => Math.trunc(Number(typed[field]) || 0)
  const session: Session = {
    attempts: number('attempts'),
    answered: number('answered'),
    refused: number('refused'),
    interested: number('interested'),
    appointments: number('appointments'),
    minutes: number('hours') * 60 + number('minutes'),
  }
  const begun = Object.values(typed).some(text => text !== '')
  const found = sessionProblems(session)
  const answered = result === null || result.ok ? {} : (result.fields ?? {})
  // While somebody still counts, the time is not there yet: only what cannot become right any more is said.
  const codes: Partial<Record<SessionField | 'day', string | undefined>> = begun
    ? { ...found, ...(typed.minutes === '' && typed.hours === '' ? { minutes: undefined } : {}) }
    : {}
  const problemOf = (field: SessionField | 'day') =>
    problemText(words, codes[field] ?? (begun ? answered[field] : undefined))
  const tap = (touch: TouchResult) =>
    setTyped({
      ...typed,
      ...Object.fromEntries(countsOf[touch].map(field => [field, String(number(field) + 1)])),
    })
  const fits = begun && Object.keys(found).length === 0
  return (
    <>
      <form {...form} className="touch-form">
        <p className="touch-hint">{words.session.intro}</p>
        <Choices
          legend={words.field.medium}
          name="medium"
          options={sessionMedia.map(value => ({ value, label: words.media[value] }))}
          value={medium}
          onChange={setMedium}
        />
        <fieldset className="touch-tally">
          <legend>{words.session.tally}</legend>
          {touchResults.map(touch => (
            <button key={touch} type="button" className="button" onClick={() => tap(touch)}>
              <span aria-hidden="true">+1</span> {words.results[touch]}
            </button>
          ))}
        </fieldset>
        <fieldset disabled={pending} className="contents">
          <div className="touch-row">
            {counts.map(field => (
              <label key={field}>
                {words.session[field]}
                <input
                  type="number"
                  name={field}
                  min={0}
                  max={5000}
                  required
                  inputMode="numeric"
                  value={typed[field]}
                  onChange={event => setTyped({ ...typed, [field]: event.target.value })}
                  aria-invalid={problemOf(field) !== undefined}
                  aria-describedby={`${id}-${field}`}
                  className="field"
                />
                <FieldProblem id={`${id}-${field}`} text={problemOf(field)} />
              </label>
            ))}
            <DurationFields
              words={words}
              id={id}
              problem={problemOf('minutes')}
              kept={part => ({
                value: typed[part],
                onChange: event => setTyped({ ...typed, [part]: event.target.value }),
                'aria-describedby': `${id}-minutes`,
              })}
            />
            <DayField words={words} id={id} problem={problemOf('day')} today={today} />
            <NoteField words={words} />
          </div>
          <output className="touch-writes">
            {fits &&
              `${words.session.writes} ${sessionRows(session)
                .map(row =>
                  fillIn(words.session.part, { ...row, result: words.results[row.result].toLowerCase() }),
                )
                .join(' · ')}`}
          </output>
          <button type="submit" className="button button-primary">
            {words.field.save}
          </button>
        </fieldset>
      </form>
      <LoggedNote
        result={result}
        done={words.session.done}
        undo={result?.ok ? { kind: 'session', id: result.value.id, version: 1 } : null}
        words={words}
      />
    </>
  )
}
