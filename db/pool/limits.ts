import { clientOf, type Transaction } from '../client'
import type { Asker } from './gate'

/** In milliseconds: a statement, a lock, and a transaction that does nothing. */
const limits = {
  request: { statement_timeout: 20_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 30_000 },
  background: {
    statement_timeout: 30 * 60_000,
    lock_timeout: 60_000,
    idle_in_transaction_session_timeout: 5 * 60_000,
  },
} as const satisfies Record<Asker, Record<string, number>>

const statements = (asker: Asker): string =>
  Object.entries(limits[asker])
    .map(([name, limit]) => `set local ${name} = ${limit}`)
    .join('; ')

const texts = { request: statements('request'), background: statements('background') }

/**
 * Sets a transaction's limits of time, whatever the server or the role have. With the transaction and not with the connection, as
 * poolers refuse settings when a connection begins, or hand it on with those of somebody else. Sent in front of the work's first
 * statement, which does not wait for the answer.
 */
export function setLimits(db: Transaction, asker: Asker): void {
  const sent = clientOf(db).unsafe(texts[asker]).simple().execute()
  // What is wrong with it is wrong with the connection, and so with what follows.
  sent.catch(() => undefined)
}
