'use client'

import { useActionState, useEffect, useRef } from 'react'
import type { FormState } from '@/lib/platform/auth/form-state'
import type { PublicAction } from '@/lib/platform/auth/public-action'
import { Field } from './field'
import type { FieldSpec, FormWords } from './field-spec'
import { FormNotice } from './form-notice'
import { SubmitButton } from './submit-button'

type Props = {
  readonly action: PublicAction
  readonly fields: readonly FieldSpec[]
  readonly words: FormWords
  readonly hidden?: Readonly<Record<string, string>>
}

/** A form of the signing-in pages. The server answers it whole, so it works without this script too. */
export function AuthForm({ action, fields, words, hidden = {} }: Props) {
  const [state, send] = useActionState<FormState | null, FormData>(action, null)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (state === null) return
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-notice]')
    first?.focus()
  }, [state])

  // The browser would complain in its own language: the server does, in the reader's.
  return (
    <form ref={form} action={send} noValidate className="grid gap-4">
      <FormNotice state={state} words={words} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(field => (
        <Field
          key={field.name}
          spec={field}
          value={state?.values[field.name]}
          error={errorOf(state, field, words)}
        />
      ))}
      <SubmitButton label={words.submit} />
    </form>
  )
}

function errorOf(
  state: FormState | null,
  { name }: FieldSpec,
  { fieldErrors }: FormWords,
): string | undefined {
  const code = state?.state === 'failed' ? state.fields[name] : undefined
  if (code === undefined) return undefined
  return fieldErrors[`${name}_${code}`] ?? fieldErrors[code] ?? fieldErrors.invalid
}
