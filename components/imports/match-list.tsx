import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  /** What comes before the value in the name of its field: `member.` */
  readonly prefix: string
  readonly values: readonly {
    readonly value: string
    readonly count: number
    readonly answer: string | null
  }[]
  readonly choices: readonly { readonly value: string; readonly name: string }[]
  /** The choice of nothing. */
  readonly none: string
  readonly label: (value: string) => string
}

/** What each unknown value of a column stands for: a choice a value. */
export function MatchList({ words, prefix, values, choices, none, label }: Props) {
  return (
    <ul className="matches">
      {values.map(({ value, count, answer }) => (
        <li key={value} className="match">
          <span className="match-value">
            {value} <span className="match-count">{words.t('questions.stages.rows', { count })}</span>
          </span>
          <select
            name={`${prefix}${value}`}
            className="select"
            aria-label={label(value)}
            defaultValue={answer ?? ''}
          >
            <option value="">{none}</option>
            {choices.map(choice => (
              <option key={choice.value} value={choice.value}>
                {choice.name}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}
