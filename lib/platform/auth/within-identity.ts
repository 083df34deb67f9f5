import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { WriteScope } from '@/db/scoped'

/**
 * Lets one transaction write a seat and what belongs to the identity role (a user, a one-time token, a session), so that
 * both happen or neither. For lib/platform/auth alone. After an error the transaction is lost, with the role.
 */
export async function withinIdentity<Result>(
  scope: WriteScope,
  work: (db: Transaction) => Promise<Result>,
): Promise<Result> {
  await scope.db.execute(sql`set local role entregent_auth`)
  const result = await work(scope.db)
  await scope.db.execute(sql`set local role entregent_app`)
  return result
}
