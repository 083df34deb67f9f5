import { and, eq, inArray, sql } from 'drizzle-orm'
import { importBatch } from '@/db/schema/imports'
import type { WriteScope } from '@/db/scoped'
import { can } from '@/lib/platform/access/permissions'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { ImportMapping } from '../domain/mapping'
import type { BatchInput, ChooseKind, SaveMapping } from '../inputs'
import { mayImport } from '../may-import'
import { blockingQuestions, planRun } from '../plan-run'
import { type Batch, findBatch, type KeptAnswers } from '../queries/find-batch'
import { suggestFor } from '../suggest-for'
import { keepRecognition } from './keep-recognition'
import { wakeWorkers } from './wake-workers'

/** States in which a batch waits for a human. */
const waiting = ['recognised', 'failed'] as const

/** The batch as the form saw it, locked; refused when it is gone, has changed since, or is under way. */
async function findWaiting(scope: WriteScope, { id, version }: BatchInput): Promise<Batch> {
  await scope.db.execute(
    sql`select from import_batch where organization_id = ${scope.organizationId} and id = ${id} for update`,
  )
  const batch = await findBatch(scope, id)
  if (batch === null) throw new Refusal('not_found')
  const busy = !waiting.some(state => state === batch.state)
  if (busy || batch.version !== version)
    throw new Refusal('conflict', { current: { state: batch.state, version: batch.version } })
  return batch
}

/** Reads the file as another kind; the answers begin anew. */
export async function chooseKind(scope: WriteScope, { id, version, kind }: ChooseKind): Promise<void> {
  const batch = await findWaiting(scope, { id, version })
  if (batch.recognition?.columns === undefined) throw new Refusal('not_found')
  if (!mayImport(scope.role, kind, batch.recognition)) throw new Refusal('forbidden')
  await keepRecognition(scope, id, { kind, ...suggestFor(batch.recognition, kind) })
  await change(scope, id, {})
}

/** Keeps the answers; with nothing left that must be known, the dry run is queued. */
export async function saveMapping(scope: WriteScope, input: SaveMapping): Promise<{ queued: boolean }> {
  const batch = await findWaiting(scope, input)
  const mayCreate = can(scope.role, 'member:manage')
  if (input.createMembers === 'on' && !mayCreate) throw new Refusal('forbidden')
  const mapping: KeptAnswers = {
    ...answersOf(input, batch.mapping),
    ...(input.createMembers === 'on' ? { createMembers: true } : {}),
    allowed: scope.rowMembers,
  }
  const forMemberId = input.forMember ?? null
  const plan = planRun({ ...batch, mapping, forMemberId })
  if (forMemberId !== null && !mayWriteFor(scope, forMemberId))
    throw new Refusal('invalid', { fields: { forMember: 'unknown' } })
  const queued = plan !== null && blockingQuestions(plan.questions).length === 0
  const next = queued
    ? ({ state: 'queued', dryRun: { asked: true, report: null } } as const)
    : ({ dryRun: null } as const)
  await change(scope, input.id, { mapping, forMemberId, rowsRead: 0, errorCode: null, ...next })
  if (queued) await wakeWorkers(scope)
  return { queued }
}

/** Queues the run itself. Only answers that were tried may run, so that nobody is surprised. */
export async function startImport(scope: WriteScope, input: BatchInput): Promise<void> {
  const batch = await findWaiting(scope, input)
  if (batch.dryRun?.report == null || batch.mapping === null)
    throw new Refusal('invalid', { fields: { dryRun: 'missing' } })
  const mapping = { ...batch.mapping, allowed: scope.rowMembers }
  await change(scope, input.id, { mapping, state: 'queued', rowsRead: 0, errorCode: null })
  await wakeWorkers(scope)
}

/** Takes away a batch that wrote nothing, with its file. */
export async function discardImport(scope: WriteScope, input: BatchInput): Promise<void> {
  await findWaiting(scope, input)
  await scope.db
    .delete(importBatch)
    .where(
      and(
        eq(importBatch.organizationId, scope.organizationId),
        eq(importBatch.id, input.id),
        inArray(importBatch.state, [...waiting]),
      ),
    )
}

type Change = Partial<typeof importBatch.$inferInsert>

async function change(scope: WriteScope, id: string, set: Change): Promise<void> {
  await scope.db
    .update(importBatch)
    .set({ ...set, version: sql`${importBatch.version} + 1` })
    .where(and(eq(importBatch.organizationId, scope.organizationId), eq(importBatch.id, id)))
  await publish(scope, `import:${id}`)
}

const mayWriteFor = ({ rowMembers }: WriteScope, memberId: string): boolean =>
  rowMembers === 'everyone' || rowMembers.some(member => member === memberId)

function answersOf(input: SaveMapping, before: KeptAnswers | null): ImportMapping {
  const { columns, stages, members, dateOrder, numberStyle, currency, blanks } = input
  const nothing = (blanks ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  return {
    columns: { ...before?.columns, ...columns },
    stages,
    members,
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(numberStyle === undefined ? {} : { numberStyle }),
    ...(currency === undefined ? {} : { currency }),
    ...(nothing.length === 0 ? {} : { blanks: nothing }),
  }
}
