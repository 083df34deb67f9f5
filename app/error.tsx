'use client'

import { ErrorCard } from '@/components/errors/error-card'

interface Props {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

export default function AppError({ error, reset }: Props) {
  return (
    <main className="mx-auto max-w-xl p-6">
      <ErrorCard digest={error.digest} retry={reset} />
    </main>
  )
}
