import type { KeyboardEvent } from 'react'
import './moving.css'

interface Props {
  /** Of the card that it moves. */
  readonly id: string
  readonly label: string
  /** The id of the text that says how to move. */
  readonly help: string
  readonly onMove: (id: string) => void
  readonly onKey: (id: string, event: KeyboardEvent<HTMLButtonElement>) => void
  readonly onLeave: () => void
}

/** The handle that carries a card: by pointer, by keys, or through the dialog that it opens. */
export const Grip = ({ id, label, help, onMove, onKey, onLeave }: Props) => (
  <button
    type="button"
    className="moving-grip"
    data-grip=""
    data-move={id}
    aria-label={label}
    aria-describedby={help}
    onClick={() => onMove(id)}
    onKeyDown={event => onKey(id, event)}
    onBlur={onLeave}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" />
    </svg>
  </button>
)
