import { QuestionState } from './question-state'
import type { QuestionProps } from './questions'

/** Which stage each name stands for that nobody knows. */
export function StagesQuestion({ words, view }: QuestionProps) {
  const { t } = words
  return view.questions
    .flatMap(question => (question.code === 'stages' ? [question] : []))
    .map(({ field, column, values, answered, complete }) => (
      <fieldset key={field} className="question">
        <legend>
          {t('questions.stages.title', { count: values.length })}{' '}
          <QuestionState words={words} answered={answered} />
        </legend>
        <p className="part-note">
          {t('questions.stages.text', { column })}
          {!complete && ` ${t('questions.incomplete')}`}
        </p>
        <ul className="matches">
          {values.map(({ value, count, answer }) => (
            <li key={value} className="match">
              <span className="match-value">
                {value} <span className="match-count">{t('questions.stages.rows', { count })}</span>
              </span>
              <select
                name={`stage.${value}`}
                className="select"
                aria-label={t('questions.stages.stageOf', { value })}
                defaultValue={answer ?? ''}
              >
                <option value="">{t('questions.stages.choose')}</option>
                {view.choices.stages.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name ?? t(`stages.${key}`)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </fieldset>
    ))
}
