import { and, eq, sql } from 'drizzle-orm'
import { importBatch } from '@/db/schema/imports'
import type { Scope } from '@/db/scope'
import type { ReadScope } from '@/db/scoped'
import type { Recognition } from '../recognition'
import type { DryRunReport, ImportAnswers } from '../view'

/** What `import_batch.dry_run` holds: a dry run asked for, or the last report. */
export interface KeptReport {
  readonly asked: boolean
  readonly report: DryRunReport | null
}

/** What `import_batch.mapping` holds. */
export interface KeptAnswers extends ImportAnswers {
  /** Whose rows the one who started the run may write, as it was then; the worker has no session. */
  readonly allowed: 'everyone' | readonly string[]
}

/** An import is its starter's, and those' who may see everyone's rows: a file may hold other teams' amounts. */
export const mayOpen = (scope: Scope) =>
  and(
    eq(importBatch.organizationId, scope.organizationId),
    scope.rowMembers === 'everyone' ? undefined : eq(importBatch.memberId, sql`${scope.memberId}`),
  )

/** One batch, or null when there is none that the scope may open. */
export async function findBatch(scope: ReadScope, id: string) {
  const [row] = await scope.db
    .select()
    .from(importBatch)
    .where(and(mayOpen(scope), eq(importBatch.id, id)))
  if (row === undefined) return null
  return {
    ...row,
    // Written by this feature alone.
    recognition: row.recognition as Recognition | null,
    mapping: row.mapping as KeptAnswers | null,
    dryRun: row.dryRun as KeptReport | null,
  }
}

export type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>
