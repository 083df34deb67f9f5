import { and, eq, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { importBatch, importChunk } from '@/db/schema/imports'
import { auditEntry } from '@/db/schema/platform'
import type { ReadScope, WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { ImportKind } from '../domain/fields'
import type { CsvRecord } from '../domain/parse'
import type { RunPlan } from '../plan-run'
import { findBatch, type KeptReport } from '../queries/find-batch'
import type { DryRunReport } from '../view'
import { countRun, keepRefused } from './count-run'
import { decideAnalytics, decideXAnalytics, writeAnalytics } from './decide-analytics'
import { decideCompanies, writeCompanies } from './decide-companies'
import { decideConnections } from './decide-connections'
import { decideDeals } from './decide-deals'
import { decideLinkedin, writeLinkedin } from './decide-linkedin'
import { decideReferences, writeReferences } from './decide-references'
import { decideAttendees, decideSignals, writeSignals } from './decide-signals'
import { decideTeams } from './decide-teams'
import { decideTouches, writeTouches } from './decide-touches'
import { stageFile } from './stage-file'
import { tellRooms } from './tell-rooms'
import { writeConnections } from './write-connections'
import { writeDeals } from './write-deals'
import { writeTeams } from './write-teams'

interface Steps {
  readonly decide: (scope: WriteScope, plan: RunPlan) => Promise<void>
  readonly write: (scope: WriteScope, batchId: string, plan: RunPlan) => Promise<void>
}

const steps: Readonly<Record<ImportKind, Steps>> = {
  teams: { decide: decideTeams, write: writeTeams },
  companies: { decide: decideCompanies, write: writeCompanies },
  deals: { decide: decideDeals, write: writeDeals },
  connections: { decide: decideConnections, write: writeConnections },
  linkedin: { decide: decideLinkedin, write: writeLinkedin },
  'linkedin-analytics': { decide: decideAnalytics, write: writeAnalytics },
  'x-analytics': { decide: decideXAnalytics, write: writeAnalytics },
  references: { decide: decideReferences, write: writeReferences },
  signals: { decide: decideSignals, write: writeSignals },
  attendees: { decide: decideAttendees, write: writeSignals },
  touches: { decide: decideTouches, write: writeTouches },
}

export interface RunSource {
  readonly dryRun: boolean
  /** The file, read in the run's own transaction: for a second connection it would wait while it holds the first. */
  readonly records: (reader: ReadScope) => AsyncIterable<readonly CsvRecord[]>
  readonly onRead: (rows: number) => void
}

/**
 * A whole run in one transaction: all of it is there afterwards, or nothing. Runs of one organization take turns; a batch
 * that another worker finished meanwhile is left as it is. A dry run decides the same and writes no row.
 */
export async function runWithin(
  scope: WriteScope,
  plan: RunPlan,
  { dryRun, records, onRead }: RunSource,
): Promise<DryRunReport> {
  const { db, organizationId } = scope
  const { batchId } = plan
  if (!dryRun) await takeTurn(scope)
  const batch = await findBatch(scope, batchId)
  if (batch === null || batch.state === 'undone') throw new Refusal('not_found')
  if (batch.state === 'done' && batch.dryRun?.report != null) return batch.dryRun.report
  await stageFile(scope, plan, records(scope), onRead)
  const { decide, write } = steps[plan.kind]
  await decide(scope, plan)
  const report = await countRun(scope, plan, dryRun)
  const dryReport: KeptReport = { asked: false, report }
  await keepRefused(scope, batchId)
  const mine = and(eq(importBatch.organizationId, organizationId), eq(importBatch.id, batchId))
  if (dryRun) {
    const set = { state: 'recognised', dryRun: dryReport, leaseUntil: null, rowsRead: report.rows } as const
    await db.update(importBatch).set(set).where(mine)
  } else {
    await write(scope, batchId, plan)
    await tellRooms(scope, batchId)
    const { created, updated, unchanged, refused, rows } = report
    await db
      .update(importBatch)
      .set({
        ...{ state: 'done', dryRun: dryReport, leaseUntil: null, errorCode: null, finishedAt: sql`now()` },
        ...{ created, updated, unchanged, refused, rowsTotal: rows, rowsRead: rows },
      })
      .where(mine)
    await db
      .delete(importChunk)
      .where(and(eq(importChunk.organizationId, organizationId), eq(importChunk.batchId, batchId)))
    await writeAudit(scope, 'import.run', batchId, { memberId: batch.memberId, details: report })
  }
  await publish(scope, `import:${batchId}`)
  return report
}

/** One run or undo at a time in an organization: two files would make the same company twice. */
export async function takeTurn(scope: WriteScope): Promise<void> {
  await scope.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`import ${scope.organizationId}`}, 0))`,
  )
}

export async function writeAudit(
  scope: WriteScope,
  action: 'import.run' | 'import.undo',
  batchId: string,
  { memberId, details }: { memberId: string | null; details: object },
): Promise<void> {
  await scope.db.insert(auditEntry).values({
    organizationId: scope.organizationId,
    id: newId<'audit'>(),
    memberId,
    action,
    entity: 'import_batch',
    entityId: batchId,
    details,
  })
}
