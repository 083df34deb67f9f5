import type { Evidence } from '@/lib/imports/domain/date-column'
import { QuestionState } from './question-state'
import type { ImportWords } from './words'

/** A way to read columns that leave it open, asked once for all of them. */
export interface Reading<Answer extends string> {
  readonly column: string
  readonly answered: boolean
  readonly answer: Answer | null
  readonly suggestion: Answer | null
  readonly conflict: boolean
  readonly examples: readonly Evidence[]
}

interface Props<Answer extends string> {
  readonly words: ImportWords
  readonly asked: readonly Reading<Answer>[]
  readonly name: string
  readonly title: string
  /** Said where the columns contradict each other. */
  readonly conflict: string
  readonly answers: readonly { readonly value: Answer; readonly title: string }[]
  /** What an answer would make of a value of the file, in words. */
  readonly readingOf: (example: Evidence, answer: Answer) => string
}

/** One choice, with what each answer would make of the values. */
export function ReadingQuestion<Answer extends string>(props: Props<Answer>) {
  const { words, asked, name, title, conflict, answers, readingOf } = props
  const { t } = words
  const [first] = asked
  if (first === undefined) return null
  const columns = asked.map(({ column }) => column)
  return (
    <fieldset className="question">
      <legend>
        {title} <QuestionState words={words} answered={first.answered} />
      </legend>
      <p className="part-note">
        {t('questions.date.columns', { count: columns.length, columns: words.list(columns) })}
        {asked.some(column => column.conflict) && ` ${conflict}`}
      </p>
      <div className="choices">
        {answers.map(answer => (
          <label key={answer.value} className="choice">
            <input
              type="radio"
              name={name}
              value={answer.value}
              defaultChecked={first.answer === answer.value}
            />
            <span>
              <span className="choice-title">
                {answer.title}
                {first.suggestion === answer.value && ` (${t('questions.suggested')})`}
              </span>
              {first.examples.map(example => (
                <span key={example.line} className="choice-note">
                  {readingOf(example, answer.value)}
                </span>
              ))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
