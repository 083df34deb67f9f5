import { and, asc, eq, gt } from 'drizzle-orm'
import type { OrganizationId } from '@/db/id'
import { importRow } from '@/db/schema/imports'
import type { ReadScope } from '@/db/scoped'
import type { ProblemView } from '../view'

export interface RefusedRow {
  readonly line: number
  readonly problems: readonly ProblemView[]
  readonly cells: readonly string[]
}

/** Which rows of `import_row` are the refused ones of a batch. */
export const refusedOf = (organizationId: OrganizationId, batchId: string) =>
  and(
    eq(importRow.organizationId, organizationId),
    eq(importRow.batchId, batchId),
    eq(importRow.action, 'refuse'),
  )

/** The refused rows of a batch after a line, in the order of the file. The batch must be one the scope may open. */
export async function listProblems(
  scope: ReadScope,
  batchId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly RefusedRow[]> {
  const rows = await scope.db
    .select({ line: importRow.line, problems: importRow.problems, cells: importRow.cells })
    .from(importRow)
    .where(and(refusedOf(scope.organizationId, batchId), gt(importRow.line, after)))
    .orderBy(asc(importRow.line))
    .limit(limit)
  // Written by this feature alone.
  return rows as RefusedRow[]
}
