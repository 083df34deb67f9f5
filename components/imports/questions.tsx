import type { ImportView } from '@/lib/imports/view'
import { BlanksQuestion } from './question-blanks'
import { asksForMember, ConnectionsQuestion } from './question-connections'
import { DatesQuestion } from './question-dates'
import { MembersQuestion } from './question-members'
import { NumbersQuestion } from './question-numbers'
import { StagesQuestion } from './question-stages'
import type { ImportWords } from './words'

export interface QuestionProps {
  readonly words: ImportWords
  readonly view: ImportView
}

/** How many questions wait for an answer: those the file leaves open, and whose file it is. */
export function openQuestions(view: ImportView): number {
  const { questions, forMemberId } = view
  const asked = questions.filter(({ answered, code }) => !answered && code !== 'missing_field')
  const dates = asked.some(({ code }) => code === 'date_order') ? 1 : 0
  const numbers = asked.some(({ code }) => code === 'number_style') ? 1 : 0
  const others = asked.filter(({ code }) => code === 'stages' || code === 'members').length
  return dates + numbers + others + (asksForMember(view) && forMemberId === null ? 1 : 0)
}

/** All that the file leaves open. Nothing is chosen beforehand: a guess that nobody saw is a mistake nobody finds. */
export function Questions({ words, view }: QuestionProps) {
  const { t } = words
  const open = openQuestions(view)
  const hasAny =
    asksForMember(view) || view.questions.some(({ code }) => code !== 'missing_field') || open > 0
  return (
    <>
      {hasAny && (
        <div className="questions">
          <h3>{t('questions.title')}</h3>
          <p className="part-note">
            {open > 0 ? t('questions.intro', { count: open }) : t('questions.settled')}
          </p>
          <ConnectionsQuestion words={words} view={view} />
          <DatesQuestion words={words} view={view} />
          <NumbersQuestion words={words} view={view} />
          <StagesQuestion words={words} view={view} />
          <MembersQuestion words={words} view={view} />
        </div>
      )}
      <BlanksQuestion words={words} view={view} />
    </>
  )
}
