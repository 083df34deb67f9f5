import { and, eq } from 'drizzle-orm'
import { importBatch } from '@/db/schema/imports'
import type { WriteScope } from '@/db/scoped'
import type { ImportKind } from '../domain/fields'
import type { ImportMapping } from '../domain/mapping'
import type { KeptAnswers } from '../queries/find-batch'
import type { Recognition } from '../recognition'

export interface Recognised {
  readonly kind: ImportKind | null
  readonly recognition: Recognition
  readonly mapping: ImportMapping
}

/** Keeps what a file was found to be; earlier answers and dry runs no longer hold. */
export async function keepRecognition(
  scope: WriteScope,
  id: string,
  { kind, recognition, mapping }: Recognised,
): Promise<void> {
  const answers: KeptAnswers = { ...mapping, allowed: scope.rowMembers }
  await scope.db
    .update(importBatch)
    .set({
      kind,
      recognition,
      mapping: answers,
      dryRun: null,
      state: 'recognised',
      rowsTotal: recognition.rows,
      rowsRead: 0,
    })
    .where(and(eq(importBatch.organizationId, scope.organizationId), eq(importBatch.id, id)))
}
