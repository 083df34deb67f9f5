import type { ImportKind } from './domain/fields'
import { foldText } from './domain/fold-text'
import { emailKey, nameKey } from './domain/identity'
import { type Question, resolveFormats } from './domain/questions'
import type { Recognition } from './recognition'
import type { ImportAnswers, ImportQuestion } from './view'

interface Seat {
  readonly id: string
  readonly nameKey: string
  readonly email: string | null
}

/** Every question that the file raises, answered or not; an owner who has a seat raises none. */
export function askQuestions(
  kind: ImportKind,
  recognition: Recognition,
  answers: ImportAnswers,
  seats: readonly Seat[],
): readonly ImportQuestion[] {
  const profiles = recognition.columns.map(({ profile }) => profile)
  const { columns, blanks } = answers
  const asked = { columns, ...(blanks === undefined ? {} : { blanks }) }
  const { questions } = resolveFormats(kind, asked, recognition.columns, profiles)
  return questions.flatMap(question => withAnswer(question, answers, seats) ?? [])
}

function withAnswer(
  question: Question,
  answers: ImportAnswers,
  seats: readonly Seat[],
): ImportQuestion | null {
  switch (question.code) {
    case 'missing_field':
    case 'missing_member':
      return { ...question, answered: false }
    case 'date_order': {
      const answer = answers.dateOrder ?? null
      return { ...question, answered: answer !== null, answer }
    }
    case 'number_style': {
      const answer = answers.numberStyle ?? null
      return { ...question, answered: answer !== null, answer }
    }
    case 'stages': {
      const given = new Map(Object.entries(answers.stages ?? {}).map(([name, key]) => [foldText(name), key]))
      const values = question.values.map(({ value, count }) => ({
        value,
        count,
        answer: given.get(foldText(value)) ?? null,
      }))
      return { ...question, values, answered: values.every(({ answer }) => answer !== null) }
    }
    case 'members':
      return askMembers(question, answers, seats)
  }
}

function askMembers(
  question: Extract<Question, { code: 'members' }>,
  answers: ImportAnswers,
  seats: readonly Seat[],
): ImportQuestion | null {
  const known = new Set(
    seats.flatMap(({ nameKey: key, email }) => (email === null ? [key] : [key, emailKey(email)])),
  )
  const given = new Map(Object.entries(answers.members ?? {}).map(([name, id]) => [nameKey(name), id]))
  const unknown = question.values.filter(
    ({ value }) => !known.has(nameKey(value)) && !known.has(emailKey(value)),
  )
  if (unknown.length === 0) return null
  const values = unknown
    .map(({ value, count }) => ({ value, count, answer: given.get(nameKey(value)) ?? null }))
    .sort((one, other) => other.count - one.count)
  const answered = answers.createMembers === true || values.every(({ answer }) => answer !== null)
  return { ...question, values, answered }
}
