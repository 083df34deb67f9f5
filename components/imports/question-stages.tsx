import { MatchList } from './match-list'
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
        <MatchList
          words={words}
          prefix="stage."
          values={values}
          choices={view.choices.stages.map(({ key, name }) => ({
            value: key,
            name: name ?? t(`stages.${key}`),
          }))}
          none={t('questions.stages.choose')}
          label={value => t('questions.stages.stageOf', { value })}
        />
      </fieldset>
    ))
}
