import { sql } from 'drizzle-orm'
import { handle, type Transaction } from './client'
import type { Members, Scope } from './scope'

declare const opened: unique symbol

/** A scope inside its transaction; queries take one, and can reach nothing else. */
export interface ReadScope extends Scope {
  readonly db: Transaction
  readonly [opened]: 'read' | 'write'
}

/** A scope inside a transaction that may write; mutations take one. */
export interface WriteScope extends ReadScope {
  readonly [opened]: 'write'
}

/** Deadlock and serialization failure: the work is undone and may be done again. */
const retryable = new Set(['40P01', '40001'])
const attempts = 3

/**
 * The only door to the rows. Everything `work` reads comes from one read-only snapshot, so that its figures agree.
 */
export function inScope<Result>(scope: Scope, work: (scope: ReadScope) => Promise<Result>): Promise<Result> {
  return handle().database.transaction(
    async db => {
      await enter(db, scope, 'force_generic_plan')
      return work({ ...scope, db } as ReadScope)
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

/** The same door for a change; a deadlock is tried again from the start, so `work` must do nothing outside the database. */
export async function inWriteScope<Result>(
  scope: Scope,
  work: (scope: WriteScope) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await handle().database.transaction(async db => {
        await enter(db, scope, 'auto')
        return work({ ...scope, db } as WriteScope)
      })
    } catch (error) {
      if (attempt === attempts || !retryable.has(sqlState(error) ?? '')) throw error
    }
  }
}

/** The identity role, for signing in and minting scopes: it reads seats and owns sessions, and sees nothing else. */
export function asIdentity<Result>(work: (db: Transaction) => Promise<Result>): Promise<Result> {
  return handle().database.transaction(async db => {
    await db.execute(sql`set local role entregent_auth`)
    return work(db)
  })
}

/** The five-character SQLSTATE of a database error, through drizzle's wrapping; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) return error.code
  return 'cause' in error ? sqlState(error.cause) : undefined
}

const list = (members: Members): string => (members === 'everyone' ? '*' : members.join(','))

/**
 * Who works, and how statements are planned: a page's are planned once a connection (db/read-rows.ts), as planning them for
 * the values of each request takes longer than running them.
 */
const enter = (db: Transaction, scope: Scope, plans: 'auto' | 'force_generic_plan') =>
  db.execute(sql`select set_config('role', 'entregent_app', true), set_config('plan_cache_mode', ${plans}, true),
    set_config('app.organization_id', ${scope.organizationId}, true),
    set_config('app.member_id', ${scope.memberId ?? ''}, true),
    set_config('app.row_members', ${list(scope.rowMembers)}, true),
    set_config('app.figure_members', ${list(scope.figureMembers)}, true),
    set_config('app.content_members', ${list(scope.contentMembers)}, true),
    set_config('app.amounts', ${scope.amounts ? 'on' : 'off'}, true)`)
