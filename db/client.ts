import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

export type Database = PostgresJsDatabase
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

interface Handle {
  readonly url: string
  readonly client: postgres.Sql
  readonly database: Database
}

// Next evaluates modules more than once in a process: the pool lives on globalThis, and opens at the first query.
declare global {
  var entregentDatabase: Handle | undefined
}

/**
 * The pool of the address in DATABASE_URL. postgres.js reconnects by itself after a lost connection; a query under way
 * then fails, the process does not.
 */
export function handle(): Handle {
  const url = process.env.DATABASE_URL
  if (url === undefined || url === '') throw new Error('DATABASE_URL is not set')
  const open = globalThis.entregentDatabase
  if (open !== undefined && open.url === url) return open
  const client = postgres(url, {
    // An empty variable counts as none: a pool of 0 would wait for ever.
    max: Number(process.env.DATABASE_POOL || 10),
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: { application_name: 'entregent' },
  })
  const opened = { url, client, database: drizzle(client) }
  globalThis.entregentDatabase = opened
  return opened
}

/** Closes the pool: at shutdown, and between tests that change DATABASE_URL. */
export async function closeDatabase(): Promise<void> {
  const open = globalThis.entregentDatabase
  globalThis.entregentDatabase = undefined
  await open?.client.end({ timeout: 5 })
}
