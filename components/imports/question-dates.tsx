import { toIsoDate } from '@/lib/imports/domain/calendar-date'
import { parseDate } from '@/lib/imports/domain/dates'
import type { QuestionProps } from './questions'
import { ReadingQuestion } from './reading-question'

/** Day or month first, where the columns of dates leave it open. */
export function DatesQuestion({ words, view }: QuestionProps) {
  const { t, write } = words
  return (
    <ReadingQuestion
      words={words}
      asked={view.questions.flatMap(question => (question.code === 'date_order' ? [question] : []))}
      name="dateOrder"
      title={t('questions.date.title')}
      conflict={t('questions.date.conflict')}
      answers={(['dmy', 'mdy'] as const).map(value => ({ value, title: t(`questions.date.${value}`) }))}
      readingOf={({ line, value }, order) => {
        const date = parseDate(value, order)
        return date === null
          ? t('questions.date.unreadable', { line, value })
          : t('questions.date.reading', { line, value, day: write.day(toIsoDate(date), true) })
      }}
    />
  )
}
