import { QuestionState } from './question-state'
import type { QuestionProps } from './questions'

/** Whose connections a LinkedIn file lists: it does not say so itself. */
export function ConnectionsQuestion({ words, view }: QuestionProps) {
  const { t } = words
  if (view.kind !== 'connections') return null
  return (
    <fieldset className="question">
      <legend>
        {t('questions.connections.title')}{' '}
        <QuestionState words={words} answered={view.forMemberId !== null} />
      </legend>
      <p className="part-note">{t('questions.connections.text')}</p>
      <select
        name="forMember"
        className="select"
        aria-label={t('questions.connections.title')}
        defaultValue={view.forMemberId ?? ''}
      >
        <option value="">{t('questions.connections.choose')}</option>
        {view.choices.members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </fieldset>
  )
}
