'use client'

import { fillIn } from '@/components/ui/fill-in'
import { Modal } from '@/components/ui/modal'
import type { SurfaceWords } from './surface-words'

interface Props {
  readonly title: string
  /** Stage and amount, in words, of either version. */
  readonly mine: string
  readonly theirs: string
  /** Who moved it in the meantime, and when; null where nobody is named. */
  readonly by: string | null
  readonly words: SurfaceWords
  readonly onChoose: (mine: boolean) => void
}

/** Both versions of a card that changed while it was moved; one is chosen. Closing it leaves the card as it is. */
export function ConflictDialog({ title, mine, theirs, by, words: { conflict }, onChoose }: Props) {
  return (
    <Modal title={fillIn(conflict.title, { title })} onClose={() => onChoose(false)}>
      {by !== null && <p>{by}</p>}
      <dl className="pipeline-versions">
        <div>
          <dt>{conflict.mine}</dt>
          <dd>{mine}</dd>
        </div>
        <div>
          <dt>{conflict.theirs}</dt>
          <dd>{theirs}</dd>
        </div>
      </dl>
      <div className="confirm-actions">
        <button type="button" className="button button-primary" onClick={() => onChoose(true)}>
          {conflict.keepMine}
        </button>
        <button type="button" className="button" onClick={() => onChoose(false)}>
          {conflict.keepTheirs}
        </button>
      </div>
    </Modal>
  )
}
