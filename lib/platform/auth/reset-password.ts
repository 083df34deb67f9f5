import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { UserId } from '@/db/id'
import { asIdentity } from '@/db/scoped'
import { Refusal } from '../action/result'
import { findPasswordProblem } from './domain/password-rules'
import { findToken, spendToken } from './one-time-token'
import { proveEmail } from './prove-email'
import { setPassword } from './set-password'

/** Whose password a reset link changes; null for a link that does not work, or no longer. The link stays usable. */
export const findPasswordReset = (token: string): Promise<{ email: string } | null> =>
  asIdentity(async db => {
    const found = await findToken(db, 'password_reset', token)
    return found?.userId ? findOwner(db, found.userId) : null
  })

/**
 * Gives a user a new password and ends all his sessions, his other reset links and his delays; a link that was mailed proves
 * his address. Throws a Refusal: `expired`
 * for a dead link, `invalid` with a code on `password`.
 */
export async function resetPassword(token: string, password: string): Promise<UserId> {
  const owner = await findPasswordReset(token)
  if (owner === null) throw new Refusal('expired')
  const problem = findPasswordProblem(password, owner)
  if (problem !== null) throw new Refusal('invalid', { fields: { password: problem } })
  const { userId } = await setPassword(password, async db => {
    const spent = await spendToken(db, 'password_reset', token)
    if (!spent?.userId) throw new Refusal('expired')
    if (spent.mailed) await proveEmail(db, spent.userId)
    return { userId: spent.userId, kept: null }
  })
  return userId
}

async function findOwner(db: Transaction, userId: UserId) {
  const [row] = await db.execute<{ email: string; name: string }>(
    sql`select email, name from "user" where id = ${userId}`,
  )
  return row ?? null
}
