import { and, eq, sql } from 'drizzle-orm'
import { idempotencyKey } from '@/db/schema/platform'
import type { WriteScope } from '@/db/scoped'

/**
 * Runs `work` once under a key. The key's row goes in first, in the same transaction: a second click waits for the first
 * to commit, then finds its result. Without a key or a seat, `work` just runs.
 */
export async function rememberResult<Value>(
  scope: WriteScope,
  key: string | undefined,
  work: () => Promise<Value>,
): Promise<Value> {
  if (key === undefined || scope.memberId === null) return work()
  const row = { organizationId: scope.organizationId, memberId: scope.memberId, key }
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
    const [stored] = await scope.db.select({ result: idempotencyKey.result }).from(idempotencyKey).where(same)
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
