import type { ReactNode } from 'react'
import './scroll-area.css'

// A table wider than the screen is reached and scrolled by keyboard too.
const reachable = 0

interface Props {
  readonly label: string
  readonly children: ReactNode
}

/** A table that scrolls sideways where the screen is narrow, also from the keyboard. */
export function ScrollArea({ label, children }: Props) {
  return (
    <section className="rows-scroll" aria-label={label} tabIndex={reachable}>
      {children}
    </section>
  )
}
