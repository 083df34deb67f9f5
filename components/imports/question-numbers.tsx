import { parseDigits } from '@/lib/imports/domain/numbers'
import type { QuestionProps } from './questions'
import { ReadingQuestion } from './reading-question'

/** What separates decimals, where the columns of numbers leave it open. */
export function NumbersQuestion({ words, view }: QuestionProps) {
  const { t, number } = words
  return (
    <ReadingQuestion
      words={words}
      asked={view.questions.flatMap(question => (question.code === 'number_style' ? [question] : []))}
      name="numberStyle"
      title={t('questions.number.title')}
      conflict={t('questions.number.conflict')}
      answers={(['comma', 'point'] as const).map(value => ({ value, title: t(`questions.number.${value}`) }))}
      readingOf={({ line, value }, style) => {
        const digits = parseDigits(value, style)
        if (digits === null) return t('questions.number.unreadable', { line, value })
        const figure = Number(`${digits.negative ? '-' : ''}${digits.whole}.${digits.fraction || '0'}`)
        return t('questions.number.reading', { line, value, figure: number(figure) })
      }}
    />
  )
}
