import { AsyncLocalStorage } from 'node:async_hooks'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope, type ReadScope, sqlState } from '@/db/scoped'
import { logError } from '@/lib/platform/action/log-error'
import { Refusal } from '@/lib/platform/action/result'
import { keepProgress } from './mutations/keep-progress'
import { renewAfterRun } from './mutations/renew-after-run'
import { runWithin } from './mutations/run-within'
import { openRecords } from './open-records'
import { blockingQuestions, planRun } from './plan-run'
import { findBatch } from './queries/find-batch'
import type { DryRunReport } from './view'

const progressMilliseconds = 1000
/** Someone entered by hand, while the run decided, what the run was about to make: decided anew, it is found. */
const uniqueViolation = '23505'
const attempts = 3

export interface RunOptions {
  readonly dryRun: boolean
  /** Told the records read so far. */
  readonly onProgress?: (rows: number) => void
}

/**
 * Runs a stored batch with its answers, or tries it out. Throws a Refusal: `not_found`, or `invalid` with `questions_open` while
 * something must be asked before the file can be read.
 */
export async function runBatch(
  scope: Scope,
  id: string,
  { dryRun, onProgress }: RunOptions,
): Promise<DryRunReport> {
  const batch = await inScope(scope, reader => findBatch(reader, id))
  if (batch === null) throw new Refusal('not_found')
  const plan = planRun(batch)
  if (plan === null || blockingQuestions(plan.questions).length > 0)
    throw new Refusal('invalid', { fields: { questions: 'questions_open' } })
  const progress = progressOf(scope, id)
  const onRead = (rows: number) => {
    progress.tell(rows)
    onProgress?.(rows)
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      const records = (reader: ReadScope) => openRecords(reader, id, plan.recognition)
      const report = await inWriteScope(scope, writer => runWithin(writer, plan, { dryRun, records, onRead }))
      // The run stands, whatever becomes of this.
      if (!dryRun)
        await inWriteScope(scope, writer => renewAfterRun(writer, report)).catch(error =>
          logError(error, 'import statistics'),
        )
      return report
    } catch (error) {
      if (attempt === attempts || sqlState(error) !== uniqueViolation) throw error
    } finally {
      await progress.rest()
    }
  }
}

/** Writes progress now and then, one write at a time; a write that fails costs no import. */
function progressOf(scope: Scope, id: string) {
  // Seen at once by whoever waits, so beside the run's transaction, from inside of which it is told.
  const outside = AsyncLocalStorage.snapshot()
  let last = 0
  let writing: Promise<void> = Promise.resolve()
  const tell = (rows: number) => {
    if (Date.now() - last < progressMilliseconds) return
    last = Date.now()
    writing = outside(() => writing.then(() => keepProgress(scope, id, rows)).catch(() => undefined))
  }
  return { tell, rest: () => writing }
}
