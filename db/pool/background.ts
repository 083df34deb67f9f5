import { AsyncLocalStorage } from 'node:async_hooks'

declare global {
  var entregentBackground: AsyncLocalStorage<AbortSignal> | undefined
}

function storage(): AsyncLocalStorage<AbortSignal> {
  globalThis.entregentBackground ??= new AsyncLocalStorage()
  return globalThis.entregentBackground
}

/** Never aborted. */
const endless = new AbortController().signal

/**
 * Runs `work` as what nobody waits for: its transactions have their share of the pool, wait their turn, and may take long. Once
 * `signal` is aborted they are undone: what they asked the database is cancelled, and they ask no more.
 */
export const inBackground = <Result>(work: () => Result, signal: AbortSignal = endless): Result =>
  storage().run(signal, work)

/** What ends work in the background; undefined for work that somebody waits for. */
export const backgroundSignal = (): AbortSignal | undefined => storage().getStore()
