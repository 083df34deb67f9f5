import type { ReactNode } from 'react'

const looks = {
  error: { frame: 'border-alert bg-alert-tint', mark: '▲', ink: 'text-alert' },
  done: { frame: 'border-handshake bg-handshake-tint', mark: '✓', ink: 'text-handshake' },
} as const

/** A sentence that matters, with a shape beside its colour; it can take the focus. */
export function Notice({
  kind,
  children,
}: {
  readonly kind: keyof typeof looks
  readonly children: ReactNode
}) {
  const { frame, mark, ink } = looks[kind]
  return (
    <p
      role={kind === 'error' ? 'alert' : 'status'}
      data-notice={kind}
      tabIndex={-1}
      className={`rounded-control border-l-4 px-3 py-2.5 text-sm outline-none ${frame}`}
    >
      <span aria-hidden="true" className={ink}>
        {mark}{' '}
      </span>
      {children}
    </p>
  )
}
