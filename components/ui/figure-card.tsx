import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  /** What it is made of. */
  readonly children: ReactNode
}

/** One figure of a row of cards, with what it is made of. */
export const FigureCard = ({ label, value, children }: Props) => (
  <article className="card figure-card">
    <p className="figure-label">{label}</p>
    <p className="figure-line">
      <span className="figure-value">{value}</span>
    </p>
    <p className="figure-note">{children}</p>
  </article>
)
