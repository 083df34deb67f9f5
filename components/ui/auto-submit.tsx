'use client'

import type { Route } from 'next'
import Form from 'next/form'
import type { ChangeEvent, ReactNode } from 'react'

interface Props {
  readonly action: Route
  readonly label: string
  /** Says its button where there are no scripts; left out where the form has one of its own. */
  readonly apply?: string
  readonly children: ReactNode
}

/** A filter form that applies a choice at once; without scripts its button does. Dates wait for the button. */
export function AutoSubmit({ action, label, apply, children }: Props) {
  const submit = (event: ChangeEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) event.currentTarget.requestSubmit()
  }
  return (
    <Form action={action} aria-label={label} onChange={submit} className="filters" scroll={false}>
      {children}
      {apply !== undefined && (
        <noscript>
          <button type="submit" className="button">
            {apply}
          </button>
        </noscript>
      )}
    </Form>
  )
}
