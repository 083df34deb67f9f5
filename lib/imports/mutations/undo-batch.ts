import { and, eq, sql } from 'drizzle-orm'
import { importBatch, importRow } from '@/db/schema/imports'
import { sqlState, type WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { madeEntities } from '../made-entities'
import { type Batch, findBatch } from '../queries/find-batch'
import { listBuiltUpon, listEdited } from '../queries/list-built-upon'
import type { BuiltUpon } from '../view'
import { takeTurn, writeAudit } from './run-within'
import { deleteMade, restoreUpdated } from './take-back'
import { tellRooms } from './tell-rooms'

/** A row that row-level security hides from us still refers to what would go: a draft of a post, say. */
const foreignKeyViolation = '23503'

/**
 * Takes a whole batch back: rows it made go, rows it changed are as they were. Throws a Refusal `built_upon` with a list
 * (`BuiltUpon[]`) as `current` when something else refers to its rows or one was edited since, and then nothing is changed.
 */
export async function undoBatch(scope: WriteScope, id: string): Promise<void> {
  await takeTurn(scope)
  const batch = await findBatch(scope, id)
  if (batch === null) throw new Refusal('not_found')
  if (batch.state !== 'done') throw new Refusal('conflict', { current: { state: batch.state } })
  const edited = await listEdited(scope, id)
  if (edited.length > 0) throw new Refusal('built_upon', { current: edited })
  await tellRooms(scope, id)
  await restoreUpdated(scope, id)
  const built = await listBuiltUpon(scope, id)
  if (built.length > 0) throw new Refusal('built_upon', { current: built })
  const missing = await deleteAll(scope, batch)
  if (missing.length > 0) throw new Refusal('built_upon', { current: missing })
  const { db, organizationId } = scope
  await db
    .delete(importRow)
    .where(and(eq(importRow.organizationId, organizationId), eq(importRow.batchId, id)))
  await db
    .update(importBatch)
    .set({ state: 'undone', forMemberId: null, version: sql`${importBatch.version} + 1` })
    .where(and(eq(importBatch.organizationId, organizationId), eq(importBatch.id, id)))
  const { created, updated } = batch
  await writeAudit(scope, 'import.undo', id, { memberId: scope.memberId, details: { created, updated } })
  await publish(scope, `import:${id}`)
}

/** Deletes what the batch made; what is no longer there, or has moved to people the scope may not see, is given back. */
async function deleteAll(scope: WriteScope, { id, dryRun }: Batch): Promise<readonly BuiltUpon[]> {
  try {
    const deleted = await deleteMade(scope, id)
    const made = dryRun?.report?.entities ?? {}
    return madeEntities.flatMap(({ entity }) => {
      const rows = (made[entity]?.created ?? 0) - (deleted.get(entity) ?? 0)
      return rows > 0 ? [{ entity, reason: 'edited' as const, rows }] : []
    })
  } catch (error) {
    if (sqlState(error) === foreignKeyViolation) throw new Refusal('built_upon', { current: [] })
    throw error
  }
}
