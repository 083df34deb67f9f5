import { sql } from 'drizzle-orm'
import type { SessionId, UserId } from '@/db/id'
import { asIdentity } from '@/db/scoped'
import { Refusal } from '../action/result'
import { authenticate } from './authenticate'
import { findPasswordProblem } from './domain/password-rules'
import type { DeviceOwner } from './known-device'
import { setPassword } from './set-password'

export interface PasswordChange {
  readonly current: string
  readonly password: string
  readonly address: string
  readonly device: string
}

/**
 * A signed-in user's new password, by which devices are known from then on; his other sessions end. Failures count as those of signing in. Throws a Refusal: `wrong` on
 * `current`, `too_many`, or `invalid` with a code on `password`.
 */
export async function changePassword(
  session: { sessionId: SessionId; userId: UserId },
  { current, password, address, device }: PasswordChange,
): Promise<DeviceOwner> {
  const { sessionId, userId } = session
  const owner = await asIdentity(async db => {
    const [row] = await db.execute<{ email: string; name: string }>(
      sql`select email, name from "user" where id = ${userId}`,
    )
    return row
  })
  if (owner === undefined) throw new Refusal('signed_out')
  const proof = await authenticate({ email: owner.email, password: current, address, device })
  if (!proof.ok) throw new Refusal(proof.code, { fields: { current: proof.code } })
  const problem = findPasswordProblem(password, owner)
  if (problem !== null) throw new Refusal('invalid', { fields: { password: problem } })
  return setPassword(password, async () => ({ userId, kept: sessionId }))
}
