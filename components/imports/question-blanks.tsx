import type { QuestionProps } from './questions'
import { listSuspects } from './suspects'

/** Whether `Select`, `N/A` and their like stand for an empty cell, where text would keep them. */
export function BlanksQuestion({ words, view }: QuestionProps) {
  const { t } = words
  const suspects = listSuspects(view)
  if (suspects.length === 0) return null
  return (
    <fieldset className="question">
      <legend>{t('questions.blanks.title')}</legend>
      <p className="part-note">{t('questions.blanks.text')}</p>
      <div className="choices">
        {suspects.map(({ value, columns, count }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              name="blank"
              value={value}
              defaultChecked={view.answers.blanks?.includes(value) === true}
            />
            <span>{t('questions.blanks.value', { value, columns: words.list(columns), count })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
