'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useState } from 'react'
import type { SearchItem, SearchPickerWords } from '@/components/ui/search-picker'
import type { ErrorCode } from '@/lib/platform/action/result'
import { logSignalAction } from '@/lib/signals/actions'
import { RadioChips } from '../inbox/radio-chips'
import { useSignalAction } from '../inbox/use-signal-action'
import { PersonField, type PersonFieldWords } from './person-field'

interface Choice {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly words: PersonFieldWords &
    Readonly<
      Record<
        | 'kind'
        | 'when'
        | 'whenHint'
        | 'start'
        | 'none'
        | 'posts'
        | 'introductions'
        | 'note'
        | 'save'
        | 'done'
        | 'made'
        | 'answer',
        string
      >
    >
  readonly picker: SearchPickerWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly fields: Readonly<Record<string, string>>
  readonly kinds: readonly Choice[]
  readonly initial: SearchItem | null
  /** The latest moment a signal may have, as a `datetime-local` field has it. */
  readonly now: string
  readonly posts: readonly Choice[]
  readonly introductions: readonly Choice[]
}

/** One signal after the other: what was noted is said, and the form stands empty for the next. */
export function NewSignalForm(props: Props) {
  const { words, picker, errors, fields, kinds, initial, now, posts, introductions } = props
  const [round, setRound] = useState(0)
  const [noted, setNoted] = useState('')
  const { result, form, pending } = useSignalAction(logSignalAction, () => setRound(last => last + 1))
  const problem = result === null || result.ok ? null : result
  const done = result?.ok === true ? result.value : null
  const field = Object.values(problem?.fields ?? {}).find(code => fields[code] !== undefined)
  return (
    <form
      key={round}
      {...form}
      onSubmit={event => {
        setNoted(
          kinds.find(({ value }) => value === new FormData(event.currentTarget).get('kind'))?.label ?? '',
        )
        form.onSubmit(event)
      }}
      className="card new-signal"
    >
      {done !== null && (
        <p role="status" className="new-signal-done">
          {words.done.replace('{name}', () => done.personName).replace('{kind}', () => noted.toLowerCase())}{' '}
          {done.made && words.made.replace('{name}', () => done.personName)}{' '}
          <Link href={`/signals?signal=${done.id}` as Route}>{words.answer}</Link>
        </p>
      )}
      <fieldset disabled={pending} className="contents">
        <PersonField words={words} picker={picker} initial={round === 0 ? initial : null} />
        <RadioChips legend={words.kind} name="kind" chosen="comment" choices={kinds} />
        <div className="new-signal-row">
          <label>
            {words.when}
            <input
              type="datetime-local"
              name="occurredAt"
              max={now}
              aria-describedby="new-signal-when"
              className="field"
            />
            <span id="new-signal-when" className="new-signal-hint">
              {words.whenHint}
            </span>
          </label>
          <label className="new-signal-wide">
            {words.start}
            <select name="start" className="select">
              <option value="">{words.none}</option>
              <Group label={words.posts} choices={posts} />
              <Group label={words.introductions} choices={introductions} />
            </select>
          </label>
        </div>
        <label>
          {words.note}
          <textarea name="note" rows={2} maxLength={2000} className="field" />
        </label>
        <button type="submit" className="button button-primary">
          {words.save}
        </button>
      </fieldset>
      {problem !== null && (
        <p role="alert" className="form-error">
          {field === undefined ? errors[problem.code] : fields[field]} {problem.errorId}
        </p>
      )}
    </form>
  )
}

const Group = ({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) =>
  choices.length === 0 ? null : (
    <optgroup label={label}>
      {choices.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </optgroup>
  )
