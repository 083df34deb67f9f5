'use client'

import './globals.css'
import { ErrorCard } from '@/components/errors/error-card'

interface Props {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

/** Stands in for the whole document when the root layout itself failed. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-xl p-6">
          <ErrorCard digest={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  )
}
