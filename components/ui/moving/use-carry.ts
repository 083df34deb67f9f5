'use client'

import { type KeyboardEvent, useState } from 'react'

interface Carry {
  readonly id: string
  readonly target: string
}

interface Asked {
  /** The place next to one in a direction; null at the edge. */
  readonly next: (id: string, from: string | null, key: Direction) => string | null
  readonly over: (id: string, target: string | null) => void
  readonly drop: (id: string, target: string) => void
  readonly leave: (id: string) => void
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'
const directions: readonly Direction[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/** Carrying a card with the keyboard: arrows choose, Enter or Space sets it down, Escape leaves it where it was. */
export function useCarry({ next, over, drop, leave }: Asked) {
  const [carry, setCarry] = useState<Carry | null>(null)
  const onKey = (id: string, event: KeyboardEvent<HTMLButtonElement>) => {
    const key = directions.find(direction => direction === event.key)
    const held = carry?.id === id ? carry : null
    if (key !== undefined) {
      event.preventDefault()
      const target = next(id, held?.target ?? null, key)
      if (target !== null) setCarry({ id, target })
      over(id, target)
    } else if (held !== null && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      setCarry(null)
      drop(id, held.target)
    } else if (held !== null && event.key === 'Escape') {
      event.preventDefault()
      setCarry(null)
      leave(id)
    }
  }
  return { carry, onKey, onLeave: () => setCarry(null) }
}
