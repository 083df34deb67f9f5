'use client'

import { useActionState } from 'react'
import { setHoursAction } from '@/lib/calendar/actions'
import type { WorkingSpan } from '@/lib/calendar/domain/working-time'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Day {
  readonly weekday: number
  readonly name: string
  readonly opens: string
  readonly closes: string
  readonly opensAgain: string
  readonly closesAgain: string
}

interface Props {
  readonly branchId: string | null
  readonly spans: readonly WorkingSpan[]
  /** The hours that are shown, so that nobody overwrites newer ones unseen. */
  readonly seen: string
  readonly days: readonly Day[]
  readonly words: Readonly<Record<'second' | 'hint' | 'save' | 'saved', string>>
  readonly fields: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<ErrorCode, string>>
}

/** A week of hours, with room for a break each day. Works without scripts. */
export function HoursForm({ branchId, spans, seen, days, words, fields, errors }: Props) {
  const [result, send, pending] = useActionState(setHoursAction, null)
  const problem = result === null || result.ok ? null : result
  const field = problem?.fields?.opens
  return (
    <form action={send} aria-busy={pending} className="hours-form">
      <input type="hidden" name="branchId" value={branchId ?? ''} />
      <input type="hidden" name="seen" value={seen} />
      <p className="text-muted">{words.hint}</p>
      {days.map(day => {
        const [first, second] = spans.filter(({ weekday }) => weekday === day.weekday)
        return (
          <div key={day.weekday} className="hours-day">
            <span className="hours-name">{day.name}</span>
            <Span weekday={day.weekday} span={first} opens={day.opens} closes={day.closes} />
            <span className="text-muted hours-then">{words.second}</span>
            <Span weekday={day.weekday} span={second} opens={day.opensAgain} closes={day.closesAgain} />
          </div>
        )
      })}
      <div className="hours-end">
        <button type="submit" className="button button-primary" disabled={pending}>
          {words.save}
        </button>
        <p role="status">{result?.ok === true && words.saved}</p>
      </div>
      {problem !== null && (
        <p role="alert" className="form-error">
          {(field !== undefined && fields[field]) || errors[problem.code]} {problem.errorId}
        </p>
      )}
    </form>
  )
}

interface SpanProps {
  readonly weekday: number
  readonly span: WorkingSpan | undefined
  readonly opens: string
  readonly closes: string
}

const Span = ({ weekday, span, opens, closes }: SpanProps) => (
  <span className="hours-span">
    <input type="hidden" name="weekday" value={weekday} />
    <input
      type="time"
      name="opens"
      aria-label={opens}
      defaultValue={span && clock(span.opensAt)}
      className="field"
    />
    –
    <input
      type="time"
      name="closes"
      aria-label={closes}
      defaultValue={span && clock(span.closesAt)}
      className="field"
    />
  </span>
)

/** `08:30`; the midnight after is `00:00`, as a time field has no other. */
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
