import { MatchList } from './match-list'
import { QuestionState } from './question-state'
import type { QuestionProps } from './questions'

/** More names than this fold away: with so many, one tick is the usual answer. */
const SHOWN_AT_ONCE = 6

/** Who the salespeople of the file are that no seat answers to: new ones, or members under another name. */
export function MembersQuestion({ words, view }: QuestionProps) {
  const { t } = words
  const { members, mayCreateMembers } = view.choices
  return view.questions
    .flatMap(question => (question.code === 'members' ? [question] : []))
    .map(({ field, column, values, answered, complete }) => (
      <fieldset key={field} className="question">
        <legend>
          {t('questions.members.title', { count: values.length })}{' '}
          <QuestionState words={words} answered={answered} />
        </legend>
        <p className="part-note">
          {t('questions.members.text', { count: values.length, column })}
          {!complete && ` ${t('questions.incomplete')}`}
        </p>
        {mayCreateMembers ? (
          <label className="choice">
            <input
              type="checkbox"
              name="createMembers"
              value="on"
              defaultChecked={view.answers.createMembers === true}
            />
            <span>
              <span className="choice-title">{t('questions.members.create')}</span>
              <span className="choice-note">{t('questions.members.createNote')}</span>
            </span>
          </label>
        ) : (
          <p className="part-note">{t('questions.members.ask')}</p>
        )}
        <details open={values.length <= SHOWN_AT_ONCE}>
          <summary className="match-summary">{t('questions.members.list', { count: values.length })}</summary>
          <MatchList
            words={words}
            prefix="member."
            values={values}
            choices={members.map(({ id, name }) => ({ value: id, name }))}
            none={t('questions.members.nobody')}
            label={value => t('questions.members.memberOf', { value })}
          />
        </details>
      </fieldset>
    ))
}
