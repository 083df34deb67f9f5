'use client'

import { ErrorCard } from '@/components/errors/error-card'

interface Props {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

export default function WorkspaceError({ error, reset }: Props) {
  return <ErrorCard digest={error.digest} retry={reset} />
}
