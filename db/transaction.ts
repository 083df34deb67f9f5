import { AsyncLocalStorage } from 'node:async_hooks'
import { handle, sessionOf, type Transaction } from './client'
import { backgroundSignal } from './pool/background'
import type { Asker } from './pool/gate'
import { setLimits } from './pool/limits'
import { isUnavailable, seemsLost, unavailableChannel } from './unavailable'

/** How long a connection that seems to be gone may take to say so. */
const noticeMs = 1000

/** How often a transaction is begun, where a connection from the pool turns out to be gone. */
const attempts = 3

/**
 * Runs `work` in a transaction that nothing outlives. postgres.js alone would send what comes after a lost connection all the same,
 * its own rollback included: into the void, as an error that nobody can catch, or, once the pool opened the connection anew,
 * outside of any transaction and as the role that signed in (porsager/postgres, issues 1208 and 1155). Here a transaction that
 * is over, whether done, failed or lost, refuses every statement. Rejects with what `work` rejects with, with the loss, with
 * `PoolExhausted` where no connection came free, and at once where it is called inside another transaction.
 */
export async function inTransaction<Result>(work: (db: Transaction) => Promise<Result>): Promise<Result> {
  if (current().getStore()?.open) throw new NestedTransaction()
  try {
    const leave = await handle().gate.enter(askerOf(backgroundSignal()))
    return await begin(work).finally(leave)
  } catch (error) {
    if (isUnavailable(error)) unavailableChannel.publish(error)
    throw error
  }
}

/**
 * A transaction was opened by what runs inside another. It would wait for a second connection while it holds the first: as many
 * requests as the pool has connections, and each waits for the others for ever.
 */
export class NestedTransaction extends Error {
  constructor() {
    super('A transaction was opened inside another: hand on the one that is open')
    this.name = 'NestedTransaction'
  }
}

interface Current {
  /** False once it ended: what it left to run later, a timer or a socket, may open one of its own. */
  open: boolean
}

// On globalThis, as Next evaluates this module more than once in a process.
declare global {
  var entregentTransaction: AsyncLocalStorage<Current> | undefined
}

function current(): AsyncLocalStorage<Current> {
  globalThis.entregentTransaction ??= new AsyncLocalStorage()
  return globalThis.entregentTransaction
}

async function begin<Result>(work: (db: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    let begun = false
    try {
      return await once(db => {
        begun = true
        return work(db)
      })
    } catch (error) {
      // The pool may hold connections that a restarted database hung up on, and the driver tells whoever is next of it.
      if (begun || attempt === attempts || !seemsLost(error)) throw error
    }
  }
}

const askerOf = (background: AbortSignal | undefined): Asker =>
  background === undefined ? 'request' : 'background'

function once<Result>(work: (db: Transaction) => Promise<Result>): Promise<Result> {
  const over = new AbortController()
  const here: Current = { open: true }
  const stopped = backgroundSignal()
  const transaction = handle().database.transaction(async db => {
    watchStatements(db, over.signal, stopped)
    try {
      setLimits(db, askerOf(stopped))
      const result = await current().run(here, () => work(db))
      if (!over.signal.aborted) return result
    } catch (error) {
      if (seemsLost(error)) await noticed(over.signal)
      if (!over.signal.aborted) throw error
    }
    // Whoever waits was told of the loss; an end to this would send a commit or a rollback to nobody.
    return new Promise<never>(() => undefined)
  })
  const end = () => {
    here.open = false
    over.abort()
  }
  transaction.then(end, end)
  return transaction
}

/**
 * Every statement of drizzle's and of ours goes through the client's `unsafe`: once the transaction is over there are no more, and
 * those that were never sent are told so, which the driver forgets where it holds them for a connection that was lost. What
 * runs in the background is cancelled when that is `stopped`.
 */
function watchStatements(db: Transaction, over: AbortSignal, stopped: AbortSignal | undefined): void {
  const session = sessionOf(db)
  const { client } = session
  const unsettled = new Set<ReturnType<typeof client.unsafe>>()
  const unsafe = (...args: Parameters<typeof client.unsafe>) => {
    if (over.aborted) throw new Error('The transaction is over')
    stopped?.throwIfAborted()
    const statement = client.unsafe(...args)
    unsettled.add(statement)
    const settle = () => unsettled.delete(statement)
    statement.then(settle, settle)
    return statement
  }
  session.client = new Proxy(client, {
    get: (target, name) => (name === 'unsafe' ? unsafe : Reflect.get(target, name)),
  })
  const cancel = () => {
    for (const statement of unsettled) statement.cancel()
  }
  stopped?.addEventListener('abort', cancel)
  over.addEventListener('abort', () => {
    stopped?.removeEventListener('abort', cancel)
    cancel()
  })
}

/** Settles when the loss is noticed, or when there was none to notice: then the connection is fit for a rollback. */
const noticed = (over: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, noticeMs)
    over.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
