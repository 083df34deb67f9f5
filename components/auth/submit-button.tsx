'use client'

import { useFormStatus } from 'react-dom'

/** Sends its form; while that is under way a second press does nothing, and it keeps the focus. */
export function SubmitButton({ label }: { readonly label: string }) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      aria-disabled={pending}
      onClick={event => {
        if (pending) event.preventDefault()
      }}
      className="mt-1 rounded-control bg-warm px-4 py-2.5 font-medium text-base text-on-colour outline-offset-2 hover:opacity-90 focus-visible:outline-2 focus-visible:outline-warm aria-disabled:opacity-60"
    >
      {label}
    </button>
  )
}
