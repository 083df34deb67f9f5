'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { addHolidayAction, removeHolidayAction } from '@/lib/calendar/actions'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props {
  readonly branchId: string | null
  readonly words: Readonly<Record<'day' | 'name' | 'add' | 'added', string>>
  readonly fields: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<ErrorCode, string>>
}

/** One more day that nobody works. */
export function HolidayForm({ branchId, words, fields, errors }: Props) {
  const [result, send, pending] = useActionState(addHolidayAction, null)
  const problem = result === null || result.ok ? null : result
  const field = problem?.fields?.day
  return (
    <form action={send} aria-busy={pending} className="hours-end">
      <input type="hidden" name="branchId" value={branchId ?? ''} />
      <label>
        {words.day} <input type="date" name="day" required className="field" />
      </label>
      <label>
        {words.name} <input name="name" required maxLength={80} autoComplete="off" className="field" />
      </label>
      <button type="submit" className="button" disabled={pending}>
        {words.add}
      </button>
      <p role="status">{result?.ok === true && words.added}</p>
      {problem !== null && (
        <p role="alert" className="form-error">
          {(field !== undefined && fields[field]) || errors[problem.code]} {problem.errorId}
        </p>
      )}
    </form>
  )
}

interface RemoveProps {
  readonly branchId: string | null
  readonly day: string
  readonly label: string
  readonly title: string
  readonly errors: Readonly<Record<ErrorCode, string>>
}

/** Takes a holiday back. */
export const RemoveHoliday = ({ branchId, day, label, title, errors }: RemoveProps) => (
  <ActionForm action={removeHolidayAction} hidden={{ branchId: branchId ?? '', day }} errors={errors}>
    <button type="submit" className="button button-small" aria-label={title}>
      {label}
    </button>
  </ActionForm>
)
