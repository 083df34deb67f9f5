import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { is } from 'drizzle-orm'
import { PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { WriteScope } from './scoped'

/**
 * Writes lines of PostgreSQL's text format into a table with COPY, inside the scope's transaction. Whoever has many hands them
 * over a portion at a time: while one COPY runs, its connection can read nothing.
 */
export async function copyIn(
  scope: WriteScope,
  table: string,
  columns: readonly string[],
  lines: string,
): Promise<void> {
  const { session } = scope.db._
  // By its kind and not by its class: Next bundles its own copy of drizzle, and the pool is shared by all copies.
  // Drizzle has no COPY; its transaction keeps the connection it runs on.
  if (!is(session, PostgresJsSession)) throw new Error('copyIn: not a postgres.js transaction')
  const names = columns.map(name => `"${name}"`).join(', ')
  const sink = await session.client.unsafe(`copy "${table}" (${names}) from stdin`).writable()
  await pipeline(Readable.from([lines], { objectMode: true }), sink)
}
