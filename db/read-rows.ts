import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { clientOf, type Transaction } from './client'
import type { ReadScope } from './scoped'

const dialect = new PgDialect()

interface Asked {
  readonly query: SQL
  readonly answer: (rows: Promise<readonly unknown[]>) => void
}

const asked = new WeakMap<Transaction, Asked[]>()

/**
 * The rows of a query that a page asks again and again, as JSON has them: a time is text, and so is what needs `::text` to
 * keep its digits. Queries that are asked together, before anybody waits for one, travel as one prepared statement: a page
 * with a dozen of them pays for one parse, one plan and one answer. `sendAsked` ends a statement sooner.
 */
export function readRows<Row extends Record<string, unknown>>({ db }: ReadScope, query: SQL): Promise<Row[]> {
  return new Promise<readonly unknown[]>(resolve => {
    const one: Asked = { query, answer: resolve }
    const together = asked.get(db)
    if (together !== undefined) {
      together.push(one)
      return
    }
    asked.set(db, [one])
    queueMicrotask(() => sendAsked({ db }))
  }) as Promise<Row[]>
}

/** Sends what was asked up to now as a statement of its own, so that its answer need not wait for what is asked next. */
export function sendAsked({ db }: Pick<ReadScope, 'db'>): void {
  const together = asked.get(db)
  if (together === undefined) return
  asked.delete(db)
  const answers = readTogether(
    db,
    together.map(({ query }) => query),
  )
  for (const [index, { answer }] of together.entries())
    answer(answers.then(found => found[index] ?? Promise.reject(new Error('readRows: an answer is missing'))))
}

/** The rows of each query, in the order of the queries. */
async function readTogether(db: Transaction, queries: readonly SQL[]): Promise<(readonly unknown[])[]> {
  const answers = queries.map(
    (query, index) =>
      sql`(select coalesce(json_agg(q), '[]')::text from (${query}) q) as ${sql.identifier(`a${index}`)}`,
  )
  const [row] = await readPrepared<Record<string, string>>(db, sql`select ${sql.join(answers, sql`, `)}`)
  return queries.map((_, index) => JSON.parse(row?.[`a${index}`] ?? '[]') as unknown[])
}

/**
 * The rows of a query as a prepared statement: PostgreSQL plans it once a connection, and drizzle, which prepares nothing by
 * itself, would have it planned at every request.
 */
export async function readPrepared<Row extends Record<string, unknown>>(
  db: Transaction,
  query: SQL,
): Promise<Row[]> {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return clientOf(db).unsafe<Row[]>(text, params.map(readParameter), { prepare: true })
}

function readParameter(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  throw new Error(`readRows: a parameter of type ${typeof value}`)
}
