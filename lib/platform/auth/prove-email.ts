import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { UserId } from '@/db/id'
import { endSessionsOfUser } from './end-session'

/**
 * Records that the owner of a user's address proved it: they read a mail there, or a provider vouches for them. The first time, all
 * that was made without that proof goes: the password, the sessions, the identities and the open links. Whoever prepared an account
 * for somebody else's address is out of it from then on. Seats stay.
 */
export async function proveEmail(db: Transaction, userId: UserId): Promise<void> {
  const first = await db.execute(sql`
    update "user" set email_proven_at = now(), password_hash = null
    where id = ${userId} and email_proven_at is null returning id`)
  if (first.length === 0) return
  await endSessionsOfUser(db, userId, 'address_proven')
  await db.execute(sql`delete from user_identity where user_id = ${userId}`)
  await db.execute(sql`delete from one_time_token where user_id = ${userId} and used_at is null`)
}
