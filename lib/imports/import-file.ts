import { createReadStream } from 'node:fs'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { ArchiveRefusal } from './archive/archive-refusal'
import { askQuestions } from './ask-questions'
import type { ImportKind } from './domain/fields'
import type { MapFile } from './inputs'
import { keepAnswers } from './mutations/keep-answers'
import { dropBatch } from './mutations/store-file'
import { blockingQuestions, planRun } from './plan-run'
import { findBatch } from './queries/find-batch'
import { listMemberChoices } from './queries/list-choices'
import { listProblems } from './queries/list-problems'
import { recogniseBatch } from './recognise-batch'
import { runBatch } from './run-batch'
import { storeUpload } from './upload'
import type { ImportQuestion, ImportReport, ProblemView } from './view'

export interface FileImport {
  readonly path: string
  /** The name shown and kept. */
  readonly name: string
  readonly kind: ImportKind
  readonly map?: MapFile
  readonly dryRun: boolean
  readonly createMembers: boolean
  /** The member whose connections they are. */
  readonly forMember?: string
  readonly onProgress?: (rows: number) => void
}

export interface FileReport extends ImportReport {
  /** The batch, to undo it by; null after a dry run, or when nothing could be read. */
  readonly batchId: string | null
  /** The first refused rows. */
  readonly problems: readonly ProblemView[]
  /** What is still unanswered; `missing_field`, `date_order` and `number_style` refuse the whole file. */
  readonly questions: readonly ImportQuestion[]
}

const problemsTold = 1000

/**
 * Imports a file from the disk in one go, for the command line. Throws a Refusal: `too_large`; `invalid` with `file`: a code of
 * `UploadRefusal`, with `forMember`: `unknown`, or with `columns` naming a column or field of the map that does not exist.
 */
export async function importFile(scope: Scope, file: FileImport): Promise<FileReport> {
  const stored = await storeUpload(scope, { name: file.name, stream: createReadStream(file.path) })
  if ('refused' in stored)
    throw stored.refused === 'too_large'
      ? new Refusal('too_large')
      : new Refusal('invalid', { fields: { file: stored.refused } })
  const { id } = stored
  let kept = false
  try {
    const report = await importStored(scope, id, file)
    kept = report.batchId !== null
    return report
  } finally {
    if (!kept) await dropBatch(scope, id)
  }
}

async function importStored(scope: Scope, id: string, file: FileImport): Promise<FileReport> {
  const { kind, dryRun, map = {}, createMembers, forMember } = file
  try {
    await recogniseBatch(scope, id, { kind })
  } catch (error) {
    if (error instanceof ArchiveRefusal) throw new Refusal('invalid', { fields: { file: error.code } })
    throw error
  }
  await inWriteScope(scope, writer => keepAnswers(writer, id, { map, createMembers, forMember }))
  const { batch, questions } = await inScope(scope, async reader => {
    const found = await findBatch(reader, id)
    const seats = await listMemberChoices(reader)
    const plan = found === null ? null : planRun(found)
    const nobodys: ImportQuestion[] =
      plan?.questions.some(({ code }) => code === 'missing_member') === true
        ? [{ code: 'missing_member', answered: false }]
        : []
    const asked =
      plan === null ? [] : [...nobodys, ...askQuestions(kind, plan.recognition, plan.answers, seats)]
    return { batch: found, questions: asked.filter(({ answered }) => !answered) }
  })
  const plan = batch === null ? null : planRun(batch)
  if (plan === null || blockingQuestions(plan.questions).length > 0) {
    const rows = plan?.recognition.rows ?? 0
    const nothing = { created: 0, updated: 0, unchanged: 0, entities: {}, problems: [], batchId: null }
    return { kind, file: file.name, rows, refused: rows, dryRun, questions, ...nothing }
  }
  const { onProgress } = file
  const report = await runBatch(scope, id, { dryRun, ...(onProgress === undefined ? {} : { onProgress }) })
  const { unknownMembers: _unknown, problems: first, ...figures } = report
  if (dryRun) return { ...figures, batchId: null, problems: first, questions }
  const refused = await inScope(scope, reader => listProblems(reader, id, { after: 0, limit: problemsTold }))
  return { ...figures, batchId: id, problems: refused.flatMap(({ problems }) => problems), questions }
}
