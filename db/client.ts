import { is } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { type Gate, type GateState, openGate } from './pool/gate'

export type Database = PostgresJsDatabase
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

interface Handle {
  readonly url: string
  readonly client: postgres.Sql
  readonly database: Database
  /** The line in front of the pool; whoever begins a transaction stands in it. */
  readonly gate: Gate
}

// Next evaluates modules more than once in a process: the pool lives on globalThis, and opens at the first query.
declare global {
  var entregentDatabase: Handle | undefined
}

/** In milliseconds: how long a request waits for a connection. */
const patience = 2_000

/**
 * The pool of the address in DATABASE_URL. postgres.js reconnects by itself after a lost connection; a query under way
 * then fails, the process does not.
 */
export function handle(): Handle {
  const url = process.env.DATABASE_URL
  if (url === undefined || url === '') throw new Error('DATABASE_URL is not set')
  const open = globalThis.entregentDatabase
  if (open !== undefined && open.url === url) return open
  // An empty variable counts as none: a pool of 0 would wait for ever.
  const size = Number(process.env.DATABASE_POOL || 10)
  const client = postgres(url, {
    max: size,
    // A new connection plans the statements of a page anew, which takes as long as three pages: keep those of a quiet morning.
    idle_timeout: 20 * 60,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: { application_name: 'entregent' },
  })
  const opened = { url, client, database: drizzle(client), gate: openGate(size, patience) }
  globalThis.entregentDatabase = opened
  return opened
}

/** How many connections of the pool are in use and how many ask for one; null before the first query. */
export const poolState = (): GateState | null => globalThis.entregentDatabase?.gate.state() ?? null

/** The connection a transaction holds, for what drizzle does not offer: prepared statements, and several sent before the first answer. */
export const clientOf = (db: Transaction): postgres.Sql => sessionOf(db).client

/** What a transaction sends its statements by. */
export function sessionOf(db: Transaction): { client: postgres.Sql } {
  const { session } = db._
  // By its kind and not by its class: Next bundles its own copy of drizzle, and the pool is shared by all copies.
  if (!is(session, PostgresJsSession)) throw new Error('Not a postgres.js transaction')
  return session
}

/** Closes the pool: at shutdown, and between tests that change DATABASE_URL. */
export async function closeDatabase(): Promise<void> {
  const open = globalThis.entregentDatabase
  globalThis.entregentDatabase = undefined
  await open?.client.end({ timeout: 2 })
}
