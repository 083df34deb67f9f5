'use client'

import { type FormEvent, useState } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import { Modal } from '@/components/ui/modal'
import { type MoveRefusal, movePost, type PlanColumn, planColumns } from '@/lib/content/domain/plan'
import { clockText, instantAt, localOf, readClock } from '@/lib/content/domain/rhythm'
import type { SurfaceCard, SurfaceSlot } from './surface-types'
import type { SurfaceWords } from './surface-words'

interface Props {
  readonly card: SurfaceCard
  readonly to: PlanColumn
  readonly timeZone: string
  readonly slots: readonly SurfaceSlot[]
  readonly words: SurfaceWords
  readonly onMove: (to: PlanColumn, plannedFor: string | null) => void
  readonly onClose: () => void
}

const fieldText = (timeZone: string, instant: Date): string => {
  const { day, minute } = localOf(timeZone, instant)
  return `${day}T${clockText(minute)}`
}

/** Where to, and when: the way to move a post for those who do not drag. */
export function MoveDialog({ card, to: wanted, timeZone, slots, words, onMove, onClose }: Props) {
  const [to, setTo] = useState(wanted)
  const [when, setWhen] = useState(
    card.plannedFor === null ? '' : fieldText(timeZone, new Date(card.plannedFor)),
  )
  const [refusal, setRefusal] = useState<MoveRefusal | null>(null)
  const wasPublished = card.publishedAt !== null
  const choices: readonly PlanColumn[] = wasPublished
    ? ['published', 'archived']
    : planColumns.filter(column => column !== 'archived')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const minute = readClock(when.slice(11, 16))
    const chosen = minute === null ? null : instantAt(timeZone, when.slice(0, 10), minute)
    const plannedFor = wasPublished && card.plannedFor !== null ? new Date(card.plannedFor) : chosen
    const post = {
      status: card.status,
      shared: card.shared,
      plannedFor: card.plannedFor === null ? null : new Date(card.plannedFor),
      publishedAt: card.publishedAt === null ? null : new Date(card.publishedAt),
    }
    const outcome = movePost(post, { to, plannedFor }, true, new Date())
    if (outcome.ok) onMove(outcome.status, outcome.plannedFor?.toISOString() ?? null)
    else setRefusal(outcome.because)
  }
  return (
    <Modal className="plan-dialog" title={fillIn(words.moveOf, { title: card.title })} onClose={onClose}>
      <form onSubmit={submit} className="plan-form">
        <label>
          {words.moveTo}
          <select
            className="select"
            value={to}
            onChange={event => setTo(planColumns.find(column => column === event.target.value) ?? to)}
          >
            {choices.map(column => (
              <option key={column} value={column}>
                {words.column[column]}
              </option>
            ))}
          </select>
        </label>
        <p className="plan-form-hint">{words.hint[to]}</p>
        {!wasPublished && to !== 'published' && (
          <label>
            {words.moveWhen}
            <input
              type="datetime-local"
              className="field"
              value={when}
              onChange={event => setWhen(event.target.value)}
            />
          </label>
        )}
        {!wasPublished && to !== 'published' && slots.length > 0 && (
          <fieldset className="plan-choices">
            <legend>{words.moveSlots}</legend>
            {slots.slice(0, 6).map(slot => (
              <button
                key={slot.at}
                type="button"
                className="button"
                onClick={() => setWhen(fieldText(timeZone, new Date(slot.at)))}
              >
                {slot.text}
              </button>
            ))}
          </fieldset>
        )}
        {refusal !== null && (
          <p role="alert" className="form-error">
            {words.refusal[refusal]}
          </p>
        )}
        <div className="confirm-actions">
          {to === 'published' && !wasPublished ? (
            <a href={`/content/posts/${card.id}#publish`} className="button button-primary">
              {words.publishStep}
            </a>
          ) : (
            <button type="submit" className="button button-primary">
              {words.moveDone}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Modal>
  )
}
