import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { idempotencyKey } from '@/db/schema/platform'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from './result'

export interface Sent {
  /** Undefined where the form carries none. */
  readonly key: string | undefined
  /** The name of the action. */
  readonly action: string
  /** What was sent with the key, before it was parsed. */
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * Runs `work` once under a key. The key's row goes in first, in the same transaction: a second click waits for the first
 * to commit, then finds its result. A key belongs to one member, one action and what was sent with it: with anything else it is a
 * Refusal `reused`. Without a key or a seat, `work` just runs.
 */
export async function rememberResult<Value>(
  scope: WriteScope,
  { key, action, fields }: Sent,
  work: () => Promise<Value>,
): Promise<Value> {
  if (key === undefined || scope.memberId === null) return work()
  const payloadHash = hashOf(fields)
  const row = { organizationId: scope.organizationId, memberId: scope.memberId, key, action, payloadHash }
  const inserted = await scope.db
    .insert(idempotencyKey)
    .values(row)
    .onConflictDoNothing()
    .returning({ key: idempotencyKey.key })
  const same = and(
    eq(idempotencyKey.organizationId, row.organizationId),
    eq(idempotencyKey.memberId, row.memberId),
    eq(idempotencyKey.key, key),
  )
  if (inserted.length === 0) {
    const [stored] = await scope.db
      .select({
        result: idempotencyKey.result,
        action: idempotencyKey.action,
        payloadHash: idempotencyKey.payloadHash,
      })
      .from(idempotencyKey)
      .where(same)
    // Null in a row of an earlier release, which did not ask.
    const isOther = stored?.action != null && (stored.action !== action || stored.payloadHash !== payloadHash)
    if (isOther) throw new Refusal('reused')
    // The stored result was written by this very action from a Value.
    return stored?.result as Value
  }
  const value = await work()
  await scope.db
    .update(idempotencyKey)
    .set({ result: sql`${JSON.stringify(value ?? null)}::jsonb` })
    .where(same)
  return value
}

/** The same for the same fields, in whatever order they came; a file counts by its name and size. */
const hashOf = (fields: Readonly<Record<string, unknown>>): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
        (_name, value) => (value instanceof File ? { name: value.name, size: value.size } : value),
      ),
    )
    .digest('base64url')
