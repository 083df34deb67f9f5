import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { UserId } from '@/db/id'
import { asIdentity } from '@/db/scoped'
import { emailKey } from '@/lib/imports/domain/identity'
import { verifyPassword } from './password-hash'
import { failureKeys, forgetFailures, isLockedOut, recordFailure } from './sign-in-failures'

export interface Credentials {
  readonly email: string
  readonly password: string
  /** The network address that asks, from the header `x-entregent-address`. */
  readonly address: string
}

export type Authentication =
  | { readonly ok: true; readonly userId: UserId }
  | { readonly ok: false; readonly code: 'wrong' | 'too_many' }

interface AccountRow extends Record<string, unknown> {
  readonly id: UserId
  readonly password_hash: string | null
  readonly seated: boolean
}

/**
 * Who holds this address and password. An unknown address, a wrong password and a user without an active seat give the
 * same `wrong` after the same work; `too_many` says nothing about the account either. Nothing is signed in yet.
 */
export const authenticate = (credentials: Credentials): Promise<Authentication> =>
  checkCredentials(credentials, account => account.seated)

/** The same for someone who comes with an invitation: his seat waits for him, so that he needs none yet. */
export const authenticateInvited = (credentials: Credentials): Promise<Authentication> =>
  checkCredentials(credentials, () => true)

async function checkCredentials(
  { email, password, address }: Credentials,
  admits: (account: AccountRow) => boolean,
): Promise<Authentication> {
  const keys = failureKeys(email, address)
  const found = await asIdentity(async db =>
    (await isLockedOut(db, keys)) ? 'locked_out' : findAccount(db, emailKey(email)),
  )
  if (found === 'locked_out') return { ok: false, code: 'too_many' }
  const right = await verifyPassword(found?.password_hash ?? null, password)
  const userId = right && found !== null && admits(found) ? found.id : null
  return asIdentity(async db => {
    // Asked again, before the answer: a hundred guesses sent at once would all have been let past the first question.
    if (await isLockedOut(db, keys)) return { ok: false, code: 'too_many' }
    if (userId === null) {
      await recordFailure(db, keys)
      return { ok: false, code: 'wrong' }
    }
    await forgetFailures(db, keys)
    return { ok: true, userId }
  })
}

async function findAccount(db: Transaction, email: string): Promise<AccountRow | null> {
  const [row] = await db.execute<AccountRow>(sql`
    select u.id, u.password_hash,
      exists (select from member m where m.user_id = u.id and m.status = 'active') as seated
    from "user" u where u.email = ${email}`)
  return row ?? null
}
