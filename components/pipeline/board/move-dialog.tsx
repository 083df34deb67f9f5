'use client'

import { type FormEvent, useState } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import { Modal } from '@/components/ui/modal'
import type { SurfaceStage } from './surface-types'
import type { SurfaceWords } from './surface-words'

interface Props {
  readonly title: string
  readonly stageId: string
  readonly stages: readonly SurfaceStage[]
  readonly words: SurfaceWords
  readonly onMove: (stageId: string) => void
  readonly onClose: () => void
}

/** Where to: the way to move a card for those who do not drag. */
export function MoveDialog({ title, stageId, stages, words, onMove, onClose }: Props) {
  const [to, setTo] = useState(stageId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onMove(to)
  }
  return (
    <Modal title={fillIn(words.move, { title })} onClose={onClose}>
      <form onSubmit={submit} className="close-form">
        <fieldset className="pipeline-stages">
          <legend>{words.moveTo}</legend>
          {stages
            .filter(({ archived, id }) => !archived || id === stageId)
            .map(({ id, name }) => (
              <label key={id}>
                <input type="radio" name="stage" value={id} checked={to === id} onChange={() => setTo(id)} />
                {name}
              </label>
            ))}
        </fieldset>
        <div className="confirm-actions">
          <button type="submit" className="button button-primary">
            {words.moveDone}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Modal>
  )
}
