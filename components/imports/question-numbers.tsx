import type { Evidence } from '@/lib/imports/domain/date-column'
import { parseDigits } from '@/lib/imports/domain/numbers'
import { QuestionState } from './question-state'
import type { QuestionProps } from './questions'
import type { ImportWords } from './words'

const STYLES = ['comma', 'point'] as const
type Style = (typeof STYLES)[number]

/** What separates decimals, asked once for every column that leaves it open, with what each answer would make of the values. */
export function NumbersQuestion({ words, view }: QuestionProps) {
  const { t } = words
  const asked = view.questions.flatMap(question => (question.code === 'number_style' ? [question] : []))
  const [first] = asked
  if (first === undefined) return null
  const columns = asked.map(({ column }) => column)
  return (
    <fieldset className="question">
      <legend>
        {t('questions.number.title')} <QuestionState words={words} answered={first.answered} />
      </legend>
      <p className="part-note">
        {t('questions.date.columns', { count: columns.length, columns: words.list(columns) })}
        {asked.some(({ conflict }) => conflict) && ` ${t('questions.number.conflict')}`}
      </p>
      <div className="choices">
        {STYLES.map(style => (
          <label key={style} className="choice">
            <input type="radio" name="numberStyle" value={style} defaultChecked={first.answer === style} />
            <span>
              <span className="choice-title">
                {t(`questions.number.${style}`)}
                {first.suggestion === style && ` (${t('questions.suggested')})`}
              </span>
              {first.examples.map(example => (
                <span key={example.line} className="choice-note">
                  {readingOf(words, example, style)}
                </span>
              ))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function readingOf({ t, number }: ImportWords, { line, value }: Evidence, style: Style): string {
  const digits = parseDigits(value, style)
  if (digits === null) return t('questions.number.unreadable', { line, value })
  const figure = Number(`${digits.negative ? '-' : ''}${digits.whole}.${digits.fraction || '0'}`)
  return t('questions.number.reading', { line, value, figure: number(figure) })
}
