'use client'

import { fillIn } from '@/components/ui/fill-in'
import { Modal } from '@/components/ui/modal'
import type { SurfaceCard, SurfaceSlot } from './surface-types'
import type { SurfaceWords } from './surface-words'

interface Props {
  readonly slot: SurfaceSlot
  /** The reader's ideas and drafts without a day. */
  readonly cards: readonly SurfaceCard[]
  readonly words: SurfaceWords
  readonly onFill: (id: string) => void
  readonly onClose: () => void
}

/** One step from an empty slot to a planned post: one of the texts there are, or a new one. */
export function FillDialog({ slot, cards, words, onFill, onClose }: Props) {
  return (
    <Modal className="plan-dialog" title={fillIn(words.fill, { when: slot.text })} onClose={onClose}>
      <p className="plan-form-hint">{cards.length === 0 ? words.fillNone : words.fillHint}</p>
      <ul className="plan-fillers">
        {cards.map(card => (
          <li key={card.id}>
            <button type="button" className="plan-filler" onClick={() => onFill(card.id)}>
              <span className="chip">{words.column[card.status]}</span>
              <span>{card.title === '' ? words.untitled : card.title}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="confirm-actions">
        <a href={`/content/posts/new?slot=${encodeURIComponent(slot.at)}`} className="button button-primary">
          {words.fillNew}
        </a>
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </Modal>
  )
}
