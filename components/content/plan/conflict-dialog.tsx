'use client'

import { fillIn } from '@/components/ui/fill-in'
import { Modal } from '@/components/ui/modal'
import type { SurfaceWords } from './surface-words'

interface Props {
  readonly title: string
  /** Column and time, in words, of either version. */
  readonly mine: string
  readonly theirs: string
  readonly words: SurfaceWords
  readonly onChoose: (mine: boolean) => void
}

/** Both versions of a post that changed while it was moved; one is chosen. Closing it leaves the post as it is. */
export function ConflictDialog({ title, mine, theirs, words, onChoose }: Props) {
  return (
    <Modal
      className="plan-dialog"
      title={fillIn(words.conflict.title, { title })}
      onClose={() => onChoose(false)}
    >
      <dl className="plan-versions">
        <div>
          <dt>{words.conflict.mine}</dt>
          <dd>{mine}</dd>
        </div>
        <div>
          <dt>{words.conflict.theirs}</dt>
          <dd>{theirs}</dd>
        </div>
      </dl>
      <div className="confirm-actions">
        <button type="button" className="button button-primary" onClick={() => onChoose(true)}>
          {words.conflict.keepMine}
        </button>
        <button type="button" className="button" onClick={() => onChoose(false)}>
          {words.conflict.keepTheirs}
        </button>
      </div>
    </Modal>
  )
}
