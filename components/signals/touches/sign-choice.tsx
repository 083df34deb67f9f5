'use client'

import type { Medium } from '@/lib/signals/domain/touch'
import type { TouchWords } from './touch-words'

export interface SignOption {
  readonly id: string
  readonly kind: 'signal' | 'introduction'
  readonly label: string
  readonly detail: string | null
  readonly waiting: boolean
}

interface Props {
  readonly signs: readonly SignOption[]
  readonly cited: readonly string[]
  readonly onChange: (cited: string[]) => void
  readonly medium: Medium
  readonly words: TouchWords
}

/** What the touch answers, and what that makes of it: warm or cold follows from it and is typed nowhere. */
export function SignChoice({ signs, cited, onChange, medium, words }: Props) {
  const warm = cited.length > 0
  const call = medium === 'call'
  const name = call ? words.channels[warm ? 'warm_call' : 'cold_call'] : words.log[warm ? 'warm' : 'cold']
  return (
    <fieldset className="touch-signs">
      <legend>{words.log.signs}</legend>
      {signs.length === 0 && <p className="touch-hint">{words.log.noSigns}</p>}
      {signs.map(sign => (
        <label key={sign.id}>
          <input
            type="checkbox"
            name={sign.kind === 'signal' ? 'signalIds' : 'introductionIds'}
            value={sign.id}
            checked={cited.includes(sign.id)}
            onChange={event =>
              onChange(event.target.checked ? [...cited, sign.id] : cited.filter(id => id !== sign.id))
            }
          />
          <span>
            {sign.label}
            {sign.detail !== null && <span className="touch-hint"> {sign.detail}</span>}
          </span>
        </label>
      ))}
      <p role="status" className="touch-verdict">
        <span className={warm ? 'chip chip-warm' : 'chip chip-cold'}>{name}</span>{' '}
        {warm ? words.log.warmWhy : words.log.coldWhy}
      </p>
    </fieldset>
  )
}
