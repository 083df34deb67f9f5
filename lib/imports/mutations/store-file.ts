import { and, eq, lt, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { importBatch, importChunk } from '@/db/schema/imports'
import type { Scope } from '@/db/scope'
import { inWriteScope } from '@/db/scoped'
import type { EncodingResult } from '../domain/encoding'

/** Opens a batch for a file to come; what was left half uploaded long ago goes. */
export async function openBatch(scope: Scope, fileName: string): Promise<string> {
  const { organizationId, memberId } = scope
  const id = newId<'import'>()
  await inWriteScope(scope, async ({ db }) => {
    const stale = lt(importBatch.createdAt, sql`now() - interval '6 hours'`)
    await db
      .delete(importBatch)
      .where(and(eq(importBatch.organizationId, organizationId), eq(importBatch.state, 'uploading'), stale))
    await db.insert(importBatch).values({ organizationId, id, memberId, fileName, state: 'uploading' })
  })
  return id
}

export async function storeChunk(
  scope: Scope,
  batchId: string,
  position: number,
  bytes: Buffer,
): Promise<void> {
  const { organizationId } = scope
  await inWriteScope(scope, ({ db }) =>
    db.insert(importChunk).values({ organizationId, batchId, position, bytes }),
  )
}

/** Keeps what was learnt while the file came in. */
export async function closeFile(scope: Scope, id: string, encoding: EncodingResult): Promise<void> {
  await inWriteScope(scope, ({ db }) =>
    db
      .update(importBatch)
      .set({ fileBytes: encoding.bytes, recognition: { encoding } })
      .where(and(eq(importBatch.organizationId, scope.organizationId), eq(importBatch.id, id))),
  )
}

/** Takes a batch away with its file; its written rows, if any, stay. */
export async function dropBatch(scope: Scope, id: string): Promise<void> {
  await inWriteScope(scope, ({ db }) =>
    db
      .delete(importBatch)
      .where(and(eq(importBatch.organizationId, scope.organizationId), eq(importBatch.id, id))),
  )
}
