import { belongsToMember, namesOwners } from '@/lib/imports/domain/fields'
import type { ImportView } from '@/lib/imports/view'
import { QuestionState } from './question-state'
import type { QuestionProps } from './questions'

/** Whose connections, posts or figures a file holds: it does not say so itself. */
export function ConnectionsQuestion({ words, view }: QuestionProps) {
  const { t } = words
  if (!asksForMember(view)) return null
  const asked = view.kind === 'connections' ? 'connections' : 'owner'
  return (
    <fieldset className="question">
      <legend>
        {t(`questions.${asked}.title`)} <QuestionState words={words} answered={view.forMemberId !== null} />
      </legend>
      <p className="part-note">{t(`questions.${asked}.text`)}</p>
      <select
        name="forMember"
        className="select"
        aria-label={t(`questions.${asked}.title`)}
        defaultValue={view.forMemberId ?? ''}
      >
        <option value="">{t(`questions.${asked}.choose`)}</option>
        {view.choices.members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

/** Whether the file is somebody's whom no column of it names. */
export const asksForMember = ({ kind, answers }: Pick<ImportView, 'kind' | 'answers'>): boolean =>
  kind !== null &&
  (kind === 'connections' || (belongsToMember(kind) && !(namesOwners(kind) && answers.columns.owner != null)))
