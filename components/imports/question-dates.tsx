import { toIsoDate } from '@/lib/imports/domain/calendar-date'
import type { Evidence } from '@/lib/imports/domain/date-column'
import { parseDate } from '@/lib/imports/domain/dates'
import { QuestionState } from './question-state'
import type { QuestionProps } from './questions'
import type { ImportWords } from './words'

const ORDERS = ['dmy', 'mdy'] as const
type Order = (typeof ORDERS)[number]

/** Day or month first, asked once for every column that leaves it open, with what each answer would make of the values. */
export function DatesQuestion({ words, view }: QuestionProps) {
  const { t } = words
  const asked = view.questions.flatMap(question => (question.code === 'date_order' ? [question] : []))
  const [first] = asked
  if (first === undefined) return null
  const columns = asked.map(({ column }) => column)
  return (
    <fieldset className="question">
      <legend>
        {t('questions.date.title')} <QuestionState words={words} answered={first.answered} />
      </legend>
      <p className="part-note">
        {t('questions.date.columns', { count: columns.length, columns: words.list(columns) })}
        {asked.some(({ conflict }) => conflict) && ` ${t('questions.date.conflict')}`}
      </p>
      <div className="choices">
        {ORDERS.map(order => (
          <label key={order} className="choice">
            <input type="radio" name="dateOrder" value={order} defaultChecked={first.answer === order} />
            <span>
              <span className="choice-title">
                {t(`questions.date.${order}`)}
                {first.suggestion === order && ` (${t('questions.suggested')})`}
              </span>
              {first.examples.map(example => (
                <span key={example.line} className="choice-note">
                  {readingOf(words, example, order)}
                </span>
              ))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function readingOf({ t, write }: ImportWords, { line, value }: Evidence, order: Order): string {
  const date = parseDate(value, order)
  return date === null
    ? t('questions.date.unreadable', { line, value })
    : t('questions.date.reading', { line, value, day: write.day(toIsoDate(date), true) })
}
