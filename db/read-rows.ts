import { is, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Transaction } from './client'
import type { ReadScope } from './scoped'

const dialect = new PgDialect()

/**
 * The rows of a query that a page asks again and again, as a prepared statement: PostgreSQL plans it once a connection, and
 * drizzle, which prepares nothing by itself, would have it planned at every request.
 */
export const readRows = <Row extends Record<string, unknown>>(
  { db }: ReadScope,
  query: SQL,
): Promise<Row[]> => readPrepared<Row>(db, query)

/** The same in a transaction that has no scope yet: the identity's. */
export async function readPrepared<Row extends Record<string, unknown>>(
  db: Transaction,
  query: SQL,
): Promise<Row[]> {
  const { session } = db._
  // By its kind and not by its class: Next bundles its own copy of drizzle, and the pool is shared by all copies.
  if (!is(session, PostgresJsSession)) throw new Error('readRows: not a postgres.js transaction')
  const { sql, params } = dialect.sqlToQuery(query)
  const client: Sql = session.client
  return client.unsafe<Row[]>(sql, params.map(readParameter), { prepare: true })
}

function readParameter(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  throw new Error(`readRows: a parameter of type ${typeof value}`)
}
