'use client'

import { fillIn } from '@/components/ui/fill-in'
import type { SurfaceSlot } from './surface-types'
import type { SurfaceWords } from './surface-words'

interface Props {
  readonly slot: SurfaceSlot
  readonly words: SurfaceWords
  readonly fills: boolean
  /** Whether its day is already said where it stands. */
  readonly dense: boolean
  readonly onFill: (at: string) => void
}

/** An empty slot of a rhythm: a place to set a post down on, and for its author a button that fills it. */
export function SlotCard({ slot, words, fills, dense, onFill }: Props) {
  const text = dense ? slot.time : slot.text
  return (
    <li className="plan-slot" data-drop={fills ? `slot:${slot.at}` : undefined}>
      {fills ? (
        <button
          type="button"
          className="plan-slot-fill"
          aria-label={`${text} ${words.slot}. ${fillIn(words.fill, { when: slot.text })}`}
          onClick={() => onFill(slot.at)}
        >
          <span aria-hidden="true">+</span> {text} <span className="plan-slot-word">{words.slot}</span>
        </button>
      ) : (
        <span className="plan-slot-fill">
          {text} <span className="plan-slot-word">{words.slot}</span>
        </span>
      )}
    </li>
  )
}
