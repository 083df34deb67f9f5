import { and, asc, eq, sql } from 'drizzle-orm'
import { importChunk } from '@/db/schema/imports'
import type { Scope } from '@/db/scope'
import { reading } from '@/db/scoped'
import type { ByteSource } from '../archive/open-zip'

/** The file of a batch, to be read anywhere, in the transaction the scope is open in or else in many: a read takes the pieces it touches, the last one is kept at hand. */
export async function openBytes(scope: Scope, batchId: string): Promise<ByteSource> {
  const mine = and(eq(importChunk.organizationId, scope.organizationId), eq(importChunk.batchId, batchId))
  const sizes = await reading(scope, ({ db }) =>
    db
      .select({ length: sql<number>`octet_length(${importChunk.bytes})` })
      .from(importChunk)
      .where(mine)
      .orderBy(asc(importChunk.position)),
  )
  const chunks: { position: number; from: number; to: number }[] = []
  let size = 0
  for (const [position, { length }] of sizes.entries()) {
    chunks.push({ position, from: size, to: size + length })
    size += length
  }
  let last: { position: number; bytes: Buffer } | null = null
  const chunk = async (position: number): Promise<Buffer> => {
    if (last?.position === position) return last.bytes
    const [row] = await reading(scope, ({ db }) =>
      db
        .select({ bytes: importChunk.bytes })
        .from(importChunk)
        .where(and(mine, eq(importChunk.position, position))),
    )
    const bytes = row?.bytes ?? Buffer.alloc(0)
    last = { position, bytes }
    return bytes
  }
  return {
    size,
    async read(from, length) {
      const to = Math.min(size, from + length)
      const pieces: Buffer[] = []
      for (const { position, from: start, to: end } of chunks)
        if (start < to && end > from)
          pieces.push((await chunk(position)).subarray(Math.max(0, from - start), Math.min(end, to) - start))
      return Buffer.concat(pieces)
    },
  }
}
