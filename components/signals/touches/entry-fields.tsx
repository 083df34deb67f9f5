import type { InputHTMLAttributes } from 'react'
import { FieldProblem } from './field-problem'
import type { TouchWords } from './touch-words'

interface Props {
  readonly words: TouchWords
  /** Of the form; its fields' problems are named after it. */
  readonly id: string
  readonly problem: string | undefined
}

/** The day of an entry, not after today. */
export const DayField = ({ words, id, problem, today }: Props & { readonly today: string }) => (
  <label>
    {words.field.day}
    <input type="date" name="day" max={today} defaultValue={today} className="field" />
    <FieldProblem id={`${id}-day`} text={problem} />
  </label>
)

type Part = 'hours' | 'minutes'

/** How long it took; what is wrong with it is said once, below the minutes. */
export const DurationFields = ({
  words,
  id,
  problem,
  kept,
}: Props & {
  /** What a form that keeps what is typed gives to each input. */
  readonly kept?: (part: Part) => InputHTMLAttributes<HTMLInputElement>
}) =>
  (['hours', 'minutes'] as const).map(part => (
    <label key={part}>
      {words.field[part]}
      <input
        type="number"
        name={part}
        min={0}
        max={part === 'hours' ? 24 : 1440}
        inputMode="numeric"
        className="field"
        {...kept?.(part)}
      />
      {part === 'minutes' && <FieldProblem id={`${id}-minutes`} text={problem} />}
    </label>
  ))

export const NoteField = ({ words }: Pick<Props, 'words'>) => (
  <label className="touch-wide">
    {words.field.note}
    <input name="note" maxLength={2000} className="field" />
  </label>
)
