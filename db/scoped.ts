import { clientOf, type Transaction } from './client'
import type { Members, Scope } from './scope'
import { inTransaction } from './transaction'

declare const openedAs: unique symbol

/** A scope inside its transaction; queries take one, and can reach nothing else. */
export interface ReadScope extends Scope {
  readonly db: Transaction
  readonly [openedAs]: 'read' | 'write'
}

/** A scope inside a transaction that may write; mutations take one. */
export interface WriteScope extends ReadScope {
  readonly [openedAs]: 'write'
}

/** Deadlock and serialization failure: the work is undone and may be done again. */
const retryable = new Set(['40P01', '40001'])
const attempts = 3

/**
 * The only door to the rows. Everything `work` reads comes from one read-only snapshot, so that its figures agree. Settles
 * when the work is done: how a transaction that wrote nothing ends changes nothing.
 */
export const inScope = <Result>(scope: Scope, work: (scope: ReadScope) => Promise<Result>): Promise<Result> =>
  inScopeWhile(scope, async open => ({ first: await work(open), rest: null }))

/** Reads in the transaction a scope is open in, and else in one of its own. */
export const reading = <Result>(
  scope: Scope,
  work: (scope: ReadScope) => Promise<Result>,
): Promise<Result> => (opened(scope) ? work(scope) : inScope(scope, work))

const opened = (scope: Scope): scope is ReadScope => 'db' in scope

/** The same door for a page that is drawn while it reads: settles with `first`, and holds the snapshot open until `rest` is read. */
export function inScopeWhile<Result>(
  scope: Scope,
  work: (scope: ReadScope) => Promise<{ first: Result; rest: Promise<unknown> | null }>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    inTransaction(async db => {
      const opening = [readOnlySnapshot, entering(scope, 'force_generic_plan')]
      const { first, rest } = await sendThen(db, opening, () => work({ ...scope, db } as ReadScope))
      resolve(first)
      await rest
    }).catch(reject)
  })
}

/** The same door for a change; a deadlock is tried again from the start, so `work` must do nothing outside the database. */
export async function inWriteScope<Result>(
  scope: Scope,
  work: (scope: WriteScope) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(db =>
        sendThen(db, [entering(scope, 'auto')], () => work({ ...scope, db } as WriteScope)),
      )
    } catch (error) {
      if (attempt === attempts || !retryable.has(sqlState(error) ?? '')) throw error
    }
  }
}

/** The identity role, for signing in and minting scopes: it reads seats and owns sessions, and sees nothing else. */
export function asIdentity<Result>(work: (db: Transaction) => Promise<Result>): Promise<Result> {
  return inTransaction(db => sendThen(db, [identityRole], () => work(db)))
}

/** The application role without a scope, for workers that ask what is due: it sees no row, and may call what was reviewed. */
export function asWorker<Result>(work: (db: Transaction) => Promise<Result>): Promise<Result> {
  return inTransaction(db => sendThen(db, [applicationRole], () => work(db)))
}

/** The five-character SQLSTATE of a database error, through drizzle's wrapping; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) return error.code
  return 'cause' in error ? sqlState(error.cause) : undefined
}

interface Statement {
  readonly text: string
  readonly params: readonly string[]
}

const readOnlySnapshot: Statement = {
  text: 'set transaction isolation level repeatable read, read only',
  params: [],
}

const identityRole: Statement = { text: 'set local role entregent_auth', params: [] }
const applicationRole: Statement = { text: 'set local role entregent_app', params: [] }

/**
 * Who works, and how statements are planned: a page's are planned once a connection (db/read-rows.ts), as planning them for
 * the values of each request takes longer than running them.
 */
const entering = (scope: Scope, plans: 'auto' | 'force_generic_plan'): Statement => ({
  text: `select set_config('role', 'entregent_app', true), set_config('plan_cache_mode', $1, true),
    set_config('app.organization_id', $2, true), set_config('app.member_id', $3, true),
    set_config('app.row_members', $4, true), set_config('app.figure_members', $5, true),
    set_config('app.content_members', $6, true), set_config('app.amounts', $7, true)`,
  params: [
    plans,
    scope.organizationId,
    scope.memberId ?? '',
    list(scope.rowMembers),
    list(scope.figureMembers),
    list(scope.contentMembers),
    scope.amounts ? 'on' : 'off',
  ],
})

const list = (members: Members): string => (members === 'everyone' ? '*' : members.join(','))

/**
 * Sends what opens a transaction, and the first queries of `work` right behind it rather than after its answer. The connection
 * takes statements in the order they were sent (`execute` sends, where a promise's `then` would come later), and once one has failed
 * PostgreSQL refuses all that follow: nothing of `work` runs outside of what was opened.
 */
async function sendThen<Result>(
  db: Transaction,
  opening: readonly Statement[],
  work: () => Promise<Result>,
): Promise<Result> {
  const client = clientOf(db)
  const sent = opening.map(({ text, params }) =>
    // As text, so that there is none the driver would refuse by itself, which PostgreSQL would not hear of.
    client.unsafe(text, params.map(String), { prepare: params.length > 0 }).execute(),
  )
  const [result] = await Promise.all([work(), ...sent])
  return result
}
