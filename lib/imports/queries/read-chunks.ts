import { and, eq } from 'drizzle-orm'
import { importChunk } from '@/db/schema/imports'
import type { Scope } from '@/db/scope'
import { reading } from '@/db/scoped'

/** The file of a batch, piece by piece, in the transaction the scope is open in, or else each in one of its own. */
export async function* readChunks(scope: Scope, batchId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const [chunk] = await reading(scope, ({ db }) =>
      db
        .select({ bytes: importChunk.bytes })
        .from(importChunk)
        .where(
          and(
            eq(importChunk.organizationId, scope.organizationId),
            eq(importChunk.batchId, batchId),
            eq(importChunk.position, position),
          ),
        ),
    )
    if (chunk === undefined) return
    yield chunk.bytes
  }
}
