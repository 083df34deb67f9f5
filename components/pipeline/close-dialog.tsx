'use client'

import { type FormEvent, useId, useState } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import { Modal } from '@/components/ui/modal'
import { isPlainDate, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { amountField, readAmount } from '@/lib/pipeline/domain/read-amount'
import './close-dialog.css'
import type { CloseWords } from './close-words'

export interface Closing {
  readonly amountCents: number | null
  readonly closedOn: PlainDate
  readonly reasonId: string | null
  readonly note: string
}

interface Props {
  readonly kind: 'won' | 'lost'
  /** What the opportunity calls itself. */
  readonly title: string
  readonly amountCents: number | null
  readonly openedOn: PlainDate | null
  readonly today: PlainDate
  readonly reasons: readonly { readonly id: string; readonly name: string }[]
  readonly words: CloseWords
  readonly onDone: (closing: Closing) => void
  readonly onCancel: () => void
}

/** What closing asks for: amount, day, reason and a note. */
export function CloseDialog(props: Props) {
  const { kind, title, openedOn, today, reasons, words, onDone, onCancel } = props
  const id = useId()
  const [amount, setAmount] = useState(amountField(props.amountCents))
  const [closedOn, setClosedOn] = useState(today)
  const [reasonId, setReasonId] = useState('')
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<'amount' | 'reason' | 'day' | null>(null)
  const cents = readAmount(amount)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const dayFits = isPlainDate(closedOn) && closedOn <= today && (openedOn === null || closedOn >= openedOn)
    if (cents === undefined || (kind === 'won' && cents === null)) return setProblem('amount')
    if (!dayFits) return setProblem('day')
    if (kind === 'lost' && reasonId === '') return setProblem('reason')
    onDone({
      amountCents: cents,
      closedOn,
      reasonId: reasonId === '' ? null : reasonId,
      note: note.trim(),
    })
  }
  const error = (field: typeof problem, text: string) =>
    problem === field && (
      <span id={`${id}-error`} role="alert" className="close-error">
        {text}
      </span>
    )
  const invalid = (field: typeof problem) =>
    problem === field ? { 'aria-invalid': true, 'aria-describedby': `${id}-error` } : {}
  return (
    <Modal title={fillIn(words[kind], { title })} onClose={onCancel}>
      <form onSubmit={submit} className="close-form" noValidate>
        <label>
          {words.amount}
          <input
            className="field"
            inputMode="decimal"
            autoComplete="off"
            value={amount}
            placeholder={words.amountHint}
            onChange={event => setAmount(event.target.value)}
            {...invalid('amount')}
          />
          {error('amount', cents === undefined ? words.badAmount : words.needAmount)}
        </label>
        <label>
          {words.day}
          <input
            type="date"
            className="field"
            value={closedOn}
            max={today}
            min={openedOn ?? undefined}
            onChange={event => setClosedOn(event.target.value)}
            {...invalid('day')}
          />
          {error('day', words.needDay)}
        </label>
        <label>
          {words.reason}
          <select
            className="select"
            value={reasonId}
            onChange={event => setReasonId(event.target.value)}
            {...invalid('reason')}
          >
            <option value="">{words.noReason}</option>
            {reasons.map(reason => (
              <option key={reason.id} value={reason.id}>
                {reason.name}
              </option>
            ))}
          </select>
          {error('reason', words.needReason)}
        </label>
        <label>
          {words.note}
          <textarea
            className="field"
            rows={3}
            maxLength={2000}
            value={note}
            placeholder={words.noteHint}
            onChange={event => setNote(event.target.value)}
          />
        </label>
        <div className="confirm-actions">
          <button type="submit" className="button button-primary">
            {kind === 'won' ? words.doneWon : words.doneLost}
          </button>
          <button type="button" className="button" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Modal>
  )
}
