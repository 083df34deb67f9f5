import { and, eq } from 'drizzle-orm'
import { importChunk } from '@/db/schema/imports'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'

/** The file of a batch, piece by piece, each over a connection that is free again at once. */
export async function* readChunks(scope: Scope, batchId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const [chunk] = await inScope(scope, ({ db }) =>
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
