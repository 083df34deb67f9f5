import { belongsToMember, type ImportKind, namesOwners } from './domain/fields'
import { type Formats, type Question, resolveFormats } from './domain/questions'
import type { Batch, KeptAnswers } from './queries/find-batch'
import type { Recognition } from './recognition'

/** All that a run needs to know before it reads the first row. */
export interface RunPlan {
  readonly batchId: string
  readonly kind: ImportKind
  readonly file: string
  readonly recognition: Recognition
  readonly answers: KeptAnswers
  readonly formats: Formats
  readonly questions: readonly Question[]
  readonly forMemberId: string | null
}

const blocking: readonly Question['code'][] = [
  'missing_field',
  'missing_member',
  'date_order',
  'number_style',
]
/** A LinkedIn file with one of these holds more than connections, which may belong to nobody. */
const personal = ['file', 'shareLink', 'link', 'sentAt', 'direction', 'senderUrl']

/** Questions without whose answer the file cannot be read; unknown stages and owners only cost their rows. */
export const blockingQuestions = (questions: readonly Question[]): readonly Question[] =>
  questions.filter(({ code }) => blocking.includes(code))

/** The plan of a batch, or null while its kind is not chosen. */
export function planRun(batch: Batch): RunPlan | null {
  const { kind, recognition, mapping } = batch
  if (kind === null || recognition?.columns === undefined || mapping === null) return null
  const profiles = recognition.columns.map(({ profile }) => profile)
  const { formats, questions } = resolveFormats(kind, mapping, recognition.columns, profiles)
  return {
    batchId: batch.id,
    kind,
    file: batch.fileName,
    recognition,
    answers: mapping,
    formats,
    questions: isNobodys(batch) ? [...questions, { code: 'missing_member' }] : questions,
    forMemberId: batch.forMemberId,
  }
}

/** Whether the file must be somebody's, and nobody was named. */
function isNobodys({ kind, mapping, forMemberId }: Batch): boolean {
  if (kind === null || forMemberId !== null || !belongsToMember(kind)) return false
  if (namesOwners(kind)) return mapping?.columns.owner == null
  return kind !== 'linkedin' || personal.some(field => mapping?.columns[field] != null)
}
