import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { SessionId, UserId } from '@/db/id'
import { asIdentity } from '@/db/scoped'
import { endSessionsOfUser } from './end-session'
import type { DeviceOwner } from './known-device'
import { hashPassword } from './password-hash'
import { failureKeys, forgetFailures } from './sign-in-failures'

/**
 * Writes a new password, checked by the caller: all other sessions end, as do reset links and the account's counted failures.
 * `permit` runs in the same transaction and says for whom, and which session goes on; what it throws undoes all.
 */
export async function setPassword(
  password: string,
  permit: (db: Transaction) => Promise<{ userId: UserId; kept: SessionId | null }>,
): Promise<DeviceOwner> {
  const passwordHash = await hashPassword(password)
  return asIdentity(async db => {
    const { userId, kept } = await permit(db)
    const [user] = await db.execute<{ email: string }>(
      sql`update "user" set password_hash = ${passwordHash} where id = ${userId} returning email`,
    )
    if (user === undefined) throw new Error('The user of a new password is gone.')
    await endSessionsOfUser(db, userId, 'new_password', kept)
    await db.execute(sql`
      delete from one_time_token where purpose = 'password_reset' and user_id = ${userId} and used_at is null`)
    await forgetFailures(db, failureKeys(user.email, ''))
    return { userId, passwordHash }
  })
}
