import { useState } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import type { GridProps } from './grid-types'

interface Props extends Pick<GridProps, 'fields' | 'choices' | 'words'> {
  readonly count: number
  readonly pending: boolean
  readonly onClear: () => void
}

const types = { amount: 'text', nextStep: 'text', expectedClose: 'date', nextStepOn: 'date' } as const
/** The name under which a field is sent, where it is not its column's. */
const nameOf = (column: GridProps['fields'][number]) =>
  column === 'expectedClose' ? 'expectedCloseOn' : column

/** What the selected rows are given. It shows once a row is selected, with scripts or without. */
export function BulkBar({ fields, choices, words, count, pending, onClear }: Props) {
  const { bulk } = words
  const [field, setField] = useState(fields[0])
  return (
    <section className="pipeline-bulk card" aria-label={bulk.label}>
      <p role="status" className="pipeline-bulk-count">
        {fillIn(bulk.selected, { count })}
      </p>
      <label>
        {bulk.field}{' '}
        <select
          name="field"
          className="select"
          value={field === undefined ? undefined : nameOf(field)}
          onChange={event => setField(fields.find(name => nameOf(name) === event.target.value) ?? field)}
        >
          {fields.map(name => (
            <option key={name} value={nameOf(name)}>
              {words.column[name]}
            </option>
          ))}
        </select>
      </label>
      {fields.map(name => (
        <span key={name} className="pipeline-bulk-value" data-field={nameOf(name)}>
          {name === 'stage' || name === 'owner' || name === 'forecast' ? (
            <select name={name} aria-label={words.column[name]} className="select" defaultValue="">
              {name !== 'forecast' && <option value="" />}
              {choices[name].map(choice => (
                <option key={choice.value} value={choice.value}>
                  {choice.text}
                </option>
              ))}
            </select>
          ) : (
            <input
              name={nameOf(name)}
              type={types[name]}
              aria-label={words.column[name]}
              className="field"
              maxLength={types[name] === 'text' ? 500 : undefined}
              title={bulk.empty}
            />
          )}
        </span>
      ))}
      <button type="submit" className="button button-primary" disabled={pending || count === 0}>
        {bulk.apply}
      </button>
      <button type="button" className="button" onClick={onClear}>
        {bulk.clear}
      </button>
    </section>
  )
}
