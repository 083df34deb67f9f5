import { AsyncLocalStorage } from 'node:async_hooks'

declare global {
  var entregentBackground: AsyncLocalStorage<true> | undefined
}

function storage(): AsyncLocalStorage<true> {
  globalThis.entregentBackground ??= new AsyncLocalStorage()
  return globalThis.entregentBackground
}

/** Runs `work` as what nobody waits for: its transactions have their share of the pool, wait their turn, and may take long. */
export const inBackground = <Result>(work: () => Result): Result => storage().run(true, work)

/** Whether this is such work. */
export const isInBackground = (): boolean => storage().getStore() === true

/** In milliseconds: what a transaction in the background sets in the place of a page's limits. */
export const backgroundLimits = {
  statement_timeout: 30 * 60_000,
  lock_timeout: 60_000,
  idle_in_transaction_session_timeout: 5 * 60_000,
} as const
