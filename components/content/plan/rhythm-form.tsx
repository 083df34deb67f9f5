'use client'

import { useActionState, useState } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import { setRhythmAction } from '@/lib/content/actions'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Row {
  readonly weekday: string
  readonly time: string
}

interface Props {
  /** Of the reader's seat. */
  readonly version: number
  readonly slots: readonly Row[]
  readonly weekdays: readonly { readonly value: string; readonly name: string }[]
  readonly timeZone: string
  readonly zones: readonly string[]
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly words: Readonly<
    Record<
      'intro' | 'weekday' | 'time' | 'noDay' | 'add' | 'remove' | 'zone' | 'save' | 'saved' | 'invalid',
      string
    >
  >
}

const blank: Row = { weekday: '', time: '08:30' }
const most = 21

/** Days and times of the week, and where they are meant. A row without a day is none; without scripts one is left to fill in. */
export function RhythmForm({ version, slots, weekdays, timeZone, zones, errors, words }: Props) {
  const [result, send, pending] = useActionState(setRhythmAction, null)
  const [rows, setRows] = useState(() => [...slots, blank].map((row, key) => ({ ...row, key })))
  const next = 1 + Math.max(-1, ...rows.map(({ key }) => key))
  const nameOf = (value: string) => weekdays.find(day => day.value === value)?.name ?? words.noDay
  return (
    <form action={send} className="plan-form" aria-busy={pending}>
      <input type="hidden" name="version" value={version} />
      <p className="plan-form-hint">{words.intro}</p>
      <ul className="plan-rhythm">
        {rows.map(({ key, weekday, time }) => (
          <li key={key}>
            <select name="weekday" defaultValue={weekday} aria-label={words.weekday} className="select">
              <option value="">{words.noDay}</option>
              {weekdays.map(day => (
                <option key={day.value} value={day.value}>
                  {day.name}
                </option>
              ))}
            </select>
            <input
              type="time"
              name="time"
              required
              defaultValue={time}
              aria-label={words.time}
              className="field"
            />
            <button
              type="button"
              className="button"
              aria-label={fillIn(words.remove, { slot: `${nameOf(weekday)} ${time}` })}
              onClick={() => setRows(rows.filter(row => row.key !== key))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {rows.length < most && (
        <button type="button" className="button" onClick={() => setRows([...rows, { ...blank, key: next }])}>
          {words.add}
        </button>
      )}
      <label>
        {words.zone}
        <select name="timeZone" defaultValue={timeZone} className="select">
          {zones.map(zone => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </label>
      <div className="confirm-actions">
        <button type="submit" className="button button-primary" disabled={pending}>
          {words.save}
        </button>
        <p role="status">{result?.ok === true && words.saved}</p>
      </div>
      {result !== null && !result.ok && (
        <p role="alert" className="form-error">
          {result.fields?.time === undefined ? errors[result.code] : words.invalid} {result.errorId}
        </p>
      )}
    </form>
  )
}
