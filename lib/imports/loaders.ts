import { z } from 'zod'
import type { MemberId } from '@/db/id'
import { inScope, type ReadScope } from '@/db/scoped'
import { requireScope } from '@/lib/platform/access/current-scope'
import { can } from '@/lib/platform/access/permissions'
import { askQuestions } from './ask-questions'
import { fieldsOf, IMPORT_KINDS } from './domain/fields'
import { mayImport } from './may-import'
import { planRun } from './plan-run'
import { previewRows } from './preview-rows'
import { type Batch, findBatch } from './queries/find-batch'
import { listMemberChoices, listStageChoices } from './queries/list-choices'
import { listImports } from './queries/list-imports'
import { listProblems } from './queries/list-problems'
import type { ImportSummary, ImportView } from './view'

const problemsShown = 50

/** The newest imports. */
export async function loadImports(): Promise<readonly ImportSummary[]> {
  const scope = await requireScope('import:run')
  return inScope(scope, reader => listImports(reader))
}

/** One import in full; null when there is none, or it is another's. */
export async function loadImport(id: string): Promise<ImportView | null> {
  const scope = await requireScope('import:run')
  return z.uuid().safeParse(id).success ? inScope(scope, reader => viewImport(reader, id)) : null
}

/** What the screen of one import shows, or null when the scope may not open it. */
export async function viewImport(scope: ReadScope, id: string): Promise<ImportView | null> {
  const [summary] = await listImports(scope, id)
  const batch = await findBatch(scope, id)
  if (summary === undefined || batch === null) return null
  const members = await listMemberChoices(scope)
  const stages = await listStageChoices(scope)
  const refused = await listProblems(scope, id, { after: 0, limit: problemsShown })
  const plan = planRun(batch)
  const { recognition } = batch
  const over = summary.step === 'done' || summary.step === 'undone'
  const report = batch.dryRun?.report ?? null
  return {
    ...summary,
    version: batch.version,
    recognition: recognition?.columns === undefined ? null : recognition,
    fields: fieldsWith(batch),
    answers: batch.mapping ?? { columns: {} },
    // The column refers to a member.
    forMemberId: batch.forMemberId as MemberId | null,
    questions: plan === null ? [] : askQuestions(plan.kind, plan.recognition, plan.answers, members),
    preview: plan === null ? [] : previewRows(plan, scope.currency),
    dryRun: over ? null : report,
    report: over ? report : null,
    problems: refused.flatMap(({ problems }) => problems),
    choices: {
      members: members.map(({ id: memberId, name }) => ({ id: memberId, name })),
      stages,
      kinds: IMPORT_KINDS.filter(kind => mayImport(scope.role, kind, recognition)),
      mayCreateMembers: can(scope.role, 'member:manage'),
    },
  }
}

const fieldsWith = ({ kind, mapping }: Batch): ImportView['fields'] =>
  kind === null
    ? []
    : fieldsOf(kind).map(({ id, type, required }) => ({
        id,
        type,
        required: required === true,
        column: mapping?.columns[id] ?? null,
      }))
