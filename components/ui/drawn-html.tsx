'use client'

import { useState } from 'react'
import { drawings } from './drawings'

interface Props {
  readonly as: 'thead' | 'tbody' | 'tfoot' | 'div'
  readonly id: string
  /** Left out where the document has it. */
  readonly html?: string
}

/** See `Drawn`. */
export function DrawnHtml({ as, id, html }: Props) {
  // Kept as it was first: what hydration left in place must not be set anew.
  const [own] = useState(() => drawings().get(id) ?? '')
  const keep = (place: Element | null) => {
    if (place !== null && html === undefined && !drawings().has(id)) drawings().set(id, place.innerHTML)
  }
  const drawn = {
    ref: keep,
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: { __html: html ?? own },
  }
  switch (as) {
    case 'thead':
      return <thead {...drawn} />
    case 'tbody':
      return <tbody {...drawn} />
    case 'tfoot':
      return <tfoot {...drawn} />
    case 'div':
      return <div {...drawn} />
  }
}
