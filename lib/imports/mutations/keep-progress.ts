import { sql } from 'drizzle-orm'
import type { OrganizationId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { asWorker, inWriteScope } from '@/db/scoped'
import { publish } from '@/lib/platform/live/publish'
import type { ImportErrorCode } from '../view'

/** Records read so far, outside the run's own transaction so that the screen sees them; skipped while the row is busy. */
export async function keepProgress(scope: Scope, id: string, rows: number): Promise<void> {
  await inWriteScope(scope, async writer => {
    await writer.db.execute(sql`
      update import_batch set rows_read = ${rows} where (organization_id, id) in (
        select organization_id, id from import_batch
        where organization_id = ${scope.organizationId} and id = ${id} for no key update skip locked)`)
    await publish(writer, `import:${id}`)
  })
}

export interface Claim {
  readonly organizationId: OrganizationId
  readonly batchId: string
  /** Which worker this is, from 1, that takes it up since it was queued: those before it died. */
  readonly attempt: number
}

/** Takes the next queued import of any organization, or one whose worker died; null when there is none. */
export async function claimImport(leaseSeconds: number): Promise<Claim | null> {
  // The function runs as the owner and tells which batch it is, no more: no scope is known before.
  const [row] = await asWorker(db =>
    db.execute<{ organization_id: OrganizationId | null; batch_id: string | null; attempt: number }>(
      sql`select organization_id, batch_id, attempt from claim_import(make_interval(secs => ${leaseSeconds}))`,
    ),
  )
  if (row?.organization_id == null || row.batch_id === null) return null
  return { organizationId: row.organization_id, batchId: row.batch_id, attempt: row.attempt }
}

/** Holds a claimed batch for longer; skipped while its run is about to commit. */
export async function extendLease(scope: Scope, id: string, leaseSeconds: number): Promise<void> {
  await inWriteScope(scope, ({ db }) =>
    db.execute(sql`
      update import_batch set lease_until = now() + make_interval(secs => ${leaseSeconds})
      where (organization_id, id) in (select organization_id, id from import_batch
        where organization_id = ${scope.organizationId} and id = ${id} and state = 'running'
        for no key update skip locked)`),
  )
}

/** Puts a batch back in the queue whose worker was told to stop: nothing of it was written, and it died of nothing. */
export async function requeueBatch(scope: Scope, id: string): Promise<void> {
  await inWriteScope(scope, async writer => {
    await writer.db.execute(sql`
      update import_batch set state = 'queued', lease_until = null, rows_read = 0
      where organization_id = ${scope.organizationId} and id = ${id} and state = 'running'`)
    await publish(writer, `import:${id}`)
  })
}

/** Ends a batch whose run came to nothing; nothing of it was written. */
export async function failBatch(scope: Scope, id: string, code: ImportErrorCode): Promise<void> {
  await inWriteScope(scope, async writer => {
    await writer.db.execute(sql`
      update import_batch set state = 'failed', error_code = ${code}, lease_until = null, dry_run = null
      where organization_id = ${scope.organizationId} and id = ${id} and state <> 'done'`)
    await publish(writer, `import:${id}`)
  })
}
