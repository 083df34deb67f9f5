import { type KeyboardEvent, useRef } from 'react'
import { cellProblem, type EditedColumn } from '@/lib/pipeline/domain/table-cells'
import type { Choice } from './grid-types'

interface Props {
  readonly column: EditedColumn
  readonly value: string
  readonly label: string
  readonly choices: readonly Choice[] | null
  /** A value that was chosen, or null when the cell stays as it is; `byKey` when the focus goes back to the cell. */
  readonly onDone: (value: string | null, byKey: boolean) => void
}

/** The field that a cell becomes: Enter keeps, Escape leaves; going elsewhere keeps what was typed. */
export function CellEditor({ column, value, label, choices, onDone }: Props) {
  const keyed = useRef(false)
  const done = useRef(false)
  const finish = (field: HTMLInputElement | HTMLSelectElement, keep: boolean, byKey: boolean) => {
    if (done.current) return
    const typed = field.value
    if (keep && (!field.checkValidity() || cellProblem(column, typed) !== null)) {
      field.setAttribute('aria-invalid', 'true')
      if (byKey) return
    }
    done.current = true
    const fine = keep && field.checkValidity() && cellProblem(column, typed) === null
    onDone(fine && typed !== value ? typed : null, byKey)
  }
  const press = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    keyed.current = true
    // The grid around it hears no key of the field.
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    finish(event.currentTarget, event.key === 'Enter', true)
  }
  const common = {
    'aria-label': label,
    className: 'field pipeline-cell-field',
    defaultValue: value,
    onKeyDown: press,
    autoFocus: true,
  } as const
  if (choices !== null)
    return (
      <select
        {...common}
        onPointerDown={() => {
          keyed.current = false
        }}
        onChange={event => {
          // Arrows change a closed list step by step: by keyboard it is kept with Enter.
          if (!keyed.current) finish(event.currentTarget, true, true)
        }}
        onBlur={event => finish(event.currentTarget, true, false)}
      >
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    )
  return (
    <input
      {...common}
      type={column === 'expectedClose' || column === 'nextStepOn' ? 'date' : 'text'}
      inputMode={column === 'amount' ? 'decimal' : undefined}
      maxLength={column === 'nextStep' ? 500 : 40}
      onFocus={event => {
        if (event.currentTarget.type === 'text') event.currentTarget.select()
      }}
      onBlur={event => finish(event.currentTarget, true, false)}
    />
  )
}
