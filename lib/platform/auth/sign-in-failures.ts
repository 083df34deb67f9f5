import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { newId } from '@/db/id'
import { emailKey } from '@/lib/imports/domain/identity'
import { env } from '../env/env'
import { addressBlock } from './domain/address-block'

/** Failures within the window after which nobody is let in. */
export const failureLimits = { account: 10, address: 50, minutes: 15 } as const

const prunedAtOnce = 10

export interface FailureKeys {
  readonly account: string
  readonly address: string
}

/** What failures are counted under: keyed hashes, since a list of who failed to sign in from where is nobody's business. */
export const failureKeys = (email: string, address: string): FailureKeys => ({
  account: `account:${keyed(emailKey(email))}`,
  address: `address:${keyed(addressBlock(address))}`,
})

const keyed = (text: string) =>
  createHmac('sha256', env().AUTH_SECRET).update(`entregent failure\0${text}`).digest('base64url')

const recently = sql`failed_at > now() - make_interval(mins => ${failureLimits.minutes})`

/** Whether an account or an address has failed too often of late. */
export async function isLockedOut(db: Transaction, keys: FailureKeys): Promise<boolean> {
  const [row] = await db.execute<{ locked: boolean }>(sql`
    select count(*) filter (where key = ${keys.account}) >= ${failureLimits.account}
      or count(*) filter (where key = ${keys.address}) >= ${failureLimits.address} as locked
    from sign_in_failure where key in (${keys.account}, ${keys.address}) and ${recently}`)
  return row?.locked ?? false
}

/** Counts one failure, and clears away a few that no longer count. */
export async function recordFailure(db: Transaction, keys: FailureKeys): Promise<void> {
  await db.execute(sql`
    insert into sign_in_failure (id, key) values
      (${newId<'failure'>()}, ${keys.account}), (${newId<'failure'>()}, ${keys.address})`)
  await db.execute(sql`
    delete from sign_in_failure where not (${recently})
      and id in (select id from sign_in_failure order by id limit ${prunedAtOnce} for update skip locked)`)
}

/** An account whose owner proved himself starts afresh; the address does not. */
export async function forgetFailures(db: Transaction, keys: FailureKeys): Promise<void> {
  await db.execute(sql`delete from sign_in_failure where key = ${keys.account}`)
}
