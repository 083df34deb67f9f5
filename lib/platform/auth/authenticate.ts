import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { UserId } from '@/db/id'
import { asIdentity } from '@/db/scoped'
import { emailKey } from '@/lib/imports/domain/identity'
import { Refusal } from '../action/result'
import { env } from '../env/env'
import { findDevice } from './known-device'
import { verifyPassword } from './password-hash'
import { beginAttempt, failureKeys, forgiveAttempt } from './sign-in-failures'

export interface Credentials {
  readonly email: string
  readonly password: string
  /** The network address that asks, from the header `x-entregent-address`. */
  readonly address: string
  /** The cookie by which the device is known to accounts; empty without one. */
  readonly device: string
}

export type Authentication =
  | { readonly ok: true; readonly userId: UserId; readonly passwordHash: string }
  | { readonly ok: false; readonly code: 'wrong' }
  /** `wait` in whole seconds. */
  | { readonly ok: false; readonly code: 'too_many'; readonly wait: number }

interface AccountRow extends Record<string, unknown> {
  readonly id: UserId
  readonly password_hash: string | null
  readonly seated: boolean
}

/**
 * Who holds this address and password. An unknown address, a wrong password and a user without an active seat give the
 * same `wrong` after the same work; `too_many` says nothing about the account either, and comes before the password is looked at. The
 * right password from a device that is known to the account is never refused. Nothing is signed in yet.
 */
export const authenticate = (credentials: Credentials): Promise<Authentication> =>
  checkCredentials(credentials, account => account.seated)

/** The same for someone who comes with an invitation: his seat waits for him, so that he needs none yet. */
export const authenticateInvited = (credentials: Credentials): Promise<Authentication> =>
  checkCredentials(credentials, () => true)

async function checkCredentials(
  { email, password, address, device }: Credentials,
  admits: (account: AccountRow) => boolean,
): Promise<Authentication> {
  const keys = failureKeys(email, address)
  const { account, attempt } = await asIdentity(async db => {
    const account = await findAccount(db, emailKey(email))
    return { account, attempt: await beginAttempt(db, keys, deviceOf(account, device)) }
  })
  if ('wait' in attempt) return { ok: false, code: 'too_many', wait: attempt.wait }
  const right = await verifyPassword(account?.password_hash ?? null, password)
  if (!right || account?.password_hash == null || !admits(account)) return { ok: false, code: 'wrong' }
  await asIdentity(db => forgiveAttempt(db, attempt, keys))
  return { ok: true, userId: account.id, passwordHash: account.password_hash }
}

function deviceOf(account: AccountRow | null, cookie: string): string | null {
  if (account?.password_hash == null || cookie === '') return null
  return findDevice(cookie, { userId: account.id, passwordHash: account.password_hash }, env().AUTH_SECRET)
}

async function findAccount(db: Transaction, email: string): Promise<AccountRow | null> {
  const [row] = await db.execute<AccountRow>(sql`
    select u.id, u.password_hash,
      exists (select from member m where m.user_id = u.id and m.status = 'active') as seated
    from "user" u where u.email = ${email}`)
  return row ?? null
}

/** What a form is answered: `wrong`, or `too_many` with the seconds to wait. */
export const refusalOf = (outcome: Exclude<Authentication, { ok: true }>): Refusal =>
  new Refusal(outcome.code, outcome.code === 'too_many' ? { seconds: outcome.wait } : {})
