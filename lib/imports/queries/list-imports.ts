import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { importBatch } from '@/db/schema/imports'
import { member } from '@/db/schema/organization'
import type { ReadScope } from '@/db/scoped'
import { stepOf } from '../step-of'
import type { ImportErrorCode, ImportSummary } from '../view'
import { mayOpen } from './find-batch'

const shown = 100

/** The newest imports that the scope may open. */
export async function listImports(scope: ReadScope, id?: string): Promise<readonly ImportSummary[]> {
  const rows = await scope.db
    .select({
      id: importBatch.id,
      kind: importBatch.kind,
      state: importBatch.state,
      asked: sql<boolean | null>`(${importBatch.dryRun} ->> 'asked')::boolean`,
      fileName: importBatch.fileName,
      fileBytes: importBatch.fileBytes,
      byName: member.name,
      createdAt: importBatch.createdAt,
      finishedAt: importBatch.finishedAt,
      rowsTotal: importBatch.rowsTotal,
      rowsRead: importBatch.rowsRead,
      created: importBatch.created,
      updated: importBatch.updated,
      unchanged: importBatch.unchanged,
      refused: importBatch.refused,
      errorCode: importBatch.errorCode,
    })
    .from(importBatch)
    .leftJoin(
      member,
      and(eq(member.organizationId, importBatch.organizationId), eq(member.id, importBatch.memberId)),
    )
    .where(
      and(
        mayOpen(scope),
        ne(importBatch.state, 'uploading'),
        id === undefined ? undefined : eq(importBatch.id, id),
      ),
    )
    .orderBy(desc(importBatch.createdAt), desc(importBatch.id))
    .limit(shown)
  return rows.map(({ state, asked, errorCode, ...row }) => ({
    ...row,
    step: stepOf({ state, dryRun: asked === null ? null : { asked } }),
    // Written by this feature alone.
    errorCode: errorCode as ImportErrorCode | null,
  }))
}
