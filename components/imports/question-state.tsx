import type { ImportWords } from './words'

/** Whether a question has its answer, beside its title. */
export function QuestionState({
  words: { t },
  answered,
}: {
  readonly words: ImportWords
  readonly answered: boolean
}) {
  return answered ? (
    <span className="chip chip-handshake">{t('questions.answered')}</span>
  ) : (
    <span className="chip chip-warm">{t('questions.answerMissing')}</span>
  )
}
