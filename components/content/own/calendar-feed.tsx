'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { renewCalendarFeedAction, revokeCalendarFeedAction } from '@/lib/content/actions'
import type { ErrorCode } from '@/lib/platform/action/result'

interface Props {
  /** Whether there is an address already. */
  readonly open: boolean
  readonly words: {
    readonly make: string
    readonly renew: string
    readonly revoke: string
    readonly ready: string
  }
  readonly errors: Readonly<Record<ErrorCode, string>>
}

/** Makes, changes or closes the calendar address; a new one is shown this once. */
export function CalendarFeed({ open, words, errors }: Props) {
  const [result, send, pending] = useActionState(renewCalendarFeedAction, null)
  return (
    <>
      <div className="own-actions">
        <form action={send} aria-busy={pending}>
          <button type="submit" className="button" disabled={pending}>
            {open ? words.renew : words.make}
          </button>
        </form>
        {open && (
          <ActionForm action={revokeCalendarFeedAction} hidden={{}} errors={errors}>
            <button type="submit" className="button">
              {words.revoke}
            </button>
          </ActionForm>
        )}
      </div>
      <div role="status">
        {result?.ok === false && <p className="form-error">{errors[result.code]}</p>}
        {result?.ok === true && open && (
          <label className="own-address">
            {words.ready}
            <input
              readOnly
              value={result.value.address}
              className="field"
              onFocus={event => event.target.select()}
            />
          </label>
        )}
      </div>
    </>
  )
}
