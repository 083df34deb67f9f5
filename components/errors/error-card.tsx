'use client'

import { busyDigest } from '@/lib/platform/request/domain/busy-digest'

interface Props {
  readonly digest: string | undefined
  readonly retry: () => void
}

/** What to say when a page broke. The root layout left the words on the document, as nothing else can be relied on here. */
export function ErrorCard({ digest, retry }: Props) {
  const { errorTitle, errorText, errorBusy, errorRetry, errorId } = document.documentElement.dataset
  return (
    <section className="card empty" role="alert">
      <h1 className="page-title">{errorTitle}</h1>
      <p>{digest === busyDigest ? errorBusy : errorText}</p>
      {digest !== undefined && digest !== busyDigest && (
        <p>
          {errorId} {digest}
        </p>
      )}
      <button type="button" className="button button-primary" onClick={retry}>
        {errorRetry}
      </button>
    </section>
  )
}
