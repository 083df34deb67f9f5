import type { ReactNode } from 'react'

/** The one thing a signing-in page is about. */
export function AuthCard({
  title,
  intro,
  children,
}: {
  readonly title: string
  readonly intro?: string
  readonly children: ReactNode
}) {
  return (
    <section className="grid gap-5 rounded-card border border-line bg-card p-6 shadow-card sm:p-8">
      <header className="grid gap-2">
        <h1 className="font-display text-3xl leading-tight">{title}</h1>
        {intro !== undefined && <p className="text-muted">{intro}</p>}
      </header>
      {children}
    </section>
  )
}
