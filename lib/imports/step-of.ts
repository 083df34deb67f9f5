import type { Batch } from './queries/find-batch'
import type { ImportStep } from './view'

/** Where a batch stands, out of its state and of what its run was asked for. */
export function stepOf({
  state,
  dryRun,
}: Pick<Batch, 'state'> & { dryRun: { asked: boolean } | null }): ImportStep {
  if (state === 'done' || state === 'failed' || state === 'undone') return state
  if (state === 'queued' || state === 'running') return dryRun?.asked === true ? 'checking' : 'running'
  return dryRun === null ? 'mapping' : 'checked'
}
