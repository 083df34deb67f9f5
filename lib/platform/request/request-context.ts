import { AsyncLocalStorage } from 'node:async_hooks'

/** What the server knows of the request under way, wherever in the code it is asked. */
export interface RequestContext {
  /** Names the request in the log and in the answer's `x-request-id`. */
  readonly id: string
  readonly method: string
  /** The path without its query, which may hold what nobody should find in a log. */
  readonly path: string
  /** The network address that asks (`requestAddress`). */
  readonly address: string
  /** In milliseconds of `performance.now()`. */
  readonly startedAt: number
  /** An answer that nothing in the request could prevent: it replaces the status of whatever the page or route says. */
  override: StatusOverride | null
  /** Whether an action was reached: a form that failed before was written by no page of ours. */
  hasReachedAction?: boolean
}

/** A status that the server gives in place of the application's, with how long to wait before trying again. */
export interface StatusOverride {
  readonly status: 408 | 413 | 503
  readonly retryAfterSeconds?: number
}

// On globalThis, because the server and Next's bundles load this module each for themselves in one process.
declare global {
  var entregentRequests: AsyncLocalStorage<RequestContext> | undefined
}

function storage(): AsyncLocalStorage<RequestContext> {
  globalThis.entregentRequests ??= new AsyncLocalStorage()
  return globalThis.entregentRequests
}

/** Runs `work` and all that it awaits as part of a request. */
export const withinRequest = <Result>(context: RequestContext, work: () => Result): Result =>
  storage().run(context, work)

/** The request under way; null outside of one (a worker, the command line, a test). */
export const currentRequest = (): RequestContext | null => storage().getStore() ?? null

/** Says of the request under way that an action was reached. */
export function markActionReached(): void {
  const request = currentRequest()
  if (request !== null) request.hasReachedAction = true
}
