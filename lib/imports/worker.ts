import { inScope } from '@/db/scoped'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import { logError } from '@/lib/platform/action/log-error'
import { Refusal } from '@/lib/platform/action/result'
import { startWorker, type Worker } from '@/lib/platform/jobs/start-worker'
import { afterStop, wasStopped } from '@/lib/platform/jobs/when-stopped'
import { type Claim, claimImport, extendLease, failBatch, requeueBatch } from './mutations/keep-progress'
import { hearQueued } from './mutations/wake-workers'
import { findBatch } from './queries/find-batch'
import { runBatch } from './run-batch'

/** A file that takes the process down with it must not do so for ever. */
const mostAttempts = 3
const leaseSeconds = 60
const extendMilliseconds = 20_000
/** Finds what a lost notice or a dead worker left. */
const pollMilliseconds = 15_000

/**
 * Runs queued imports, one at a time. One that dies loses its batch when the lease passes, and another does it over: a run is
 * one transaction, so nothing of the first is there. After the third has died nobody tries again.
 */
export const startImportWorker = (): Worker =>
  startWorker({ name: 'import worker', next: runNextImport, hear: hearQueued, pollMilliseconds })

/** Claims and runs the next import; false when there is none. */
export async function runNextImport(): Promise<boolean> {
  const claim = await claimImport(leaseSeconds)
  if (claim === null) return false
  await runClaimed(claim)
  return true
}

async function runClaimed({ organizationId, batchId, attempt }: Claim): Promise<void> {
  const scope = await findSystemScope({ id: organizationId })
  if (scope === null) return
  if (attempt > mostAttempts) return failBatch(scope, batchId, 'interrupted')
  const lease = setInterval(() => {
    extendLease(scope, batchId, leaseSeconds).catch(error => logError(error, 'import lease'))
  }, extendMilliseconds)
  try {
    const batch = await inScope(scope, reader => findBatch(reader, batchId))
    await runBatch(scope, batchId, { dryRun: batch?.dryRun?.asked === true })
  } catch (error) {
    if (wasStopped()) return afterStop(() => requeueBatch(scope, batchId))
    const open = error instanceof Refusal && error.fields?.questions === 'questions_open'
    if (!open) logError(error, `import ${batchId}`)
    await failBatch(scope, batchId, open ? 'questions_open' : 'unexpected')
  } finally {
    clearInterval(lease)
  }
}
