import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { newId } from '@/db/id'
import { emailKey } from '@/lib/imports/domain/identity'
import { env } from '../env/env'
import { addressBlock } from './domain/address-block'
import { deviceFailures, type FailureKind, failureWindow, secondsToWait } from './domain/sign-in-delay'

const prunedAtOnce = 10

export type FailureKeys = Readonly<Record<FailureKind, string>>

/** What failures are counted under: keyed hashes, since a list of who failed to sign in from where is nobody's business. */
export function failureKeys(email: string, address: string): FailureKeys {
  const account = keyed(emailKey(email))
  const block = keyed(addressBlock(address))
  return { pair: `pair:${account}:${block}`, account: `account:${account}`, address: `address:${block}` }
}

/** What failures of a device are counted under that signed in before. */
const deviceKey = (device: string): string => `device:${keyed(device)}`

const keyed = (text: string) =>
  createHmac('sha256', env().AUTH_SECRET).update(`entregent failure\0${text}`).digest('base64url')

const recently = sql`failed_at > now() - make_interval(mins => ${failureWindow})`

/** An attempt that was let in: it counts as failed until it is known to be right. */
export interface Attempt {
  readonly ids: readonly string[]
}

interface CountRow extends Record<string, unknown> {
  readonly key: string
  readonly failures: number
  readonly seconds: number
}

/**
 * Begins an attempt, or gives the seconds to wait for the next one. From `device`, which is known to the account, nobody waits; its own
 * wrong passwords make it a stranger's. Attempts at one account take turns here, so that a hundred at once are counted one by one.
 */
export async function beginAttempt(
  db: Transaction,
  keys: FailureKeys,
  device: string | null,
): Promise<Attempt | { readonly wait: number }> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${keys.account}, 1))`)
  if (device !== null) {
    const [known] = await countsOf(db, [deviceKey(device)])
    if ((known?.failures ?? 0) < deviceFailures) return keepAttempt(db, [deviceKey(device)])
  }
  const counts = await countsOf(db, Object.values(keys))
  const kinds = Object.entries(keys) as [FailureKind, string][]
  const wait = secondsToWait(
    counts.flatMap(({ key, failures, seconds }) =>
      kinds.filter(([, name]) => name === key).map(([kind]) => ({ kind, failures, seconds })),
    ),
  )
  return wait > 0 ? { wait } : keepAttempt(db, Object.values(keys))
}

async function countsOf(db: Transaction, keys: readonly string[]): Promise<readonly CountRow[]> {
  const listed = sql.join(
    keys.map(key => sql`${key}`),
    sql`, `,
  )
  return db.execute<CountRow>(sql`
    select key, count(*)::integer as failures, extract(epoch from now() - max(failed_at))::float8 as seconds
    from sign_in_failure where key in (${listed}) and ${recently} group by key`)
}

async function keepAttempt(db: Transaction, keys: readonly string[]): Promise<Attempt> {
  const rows = keys.map(key => ({ id: newId<'failure'>(), key }))
  const values = sql.join(
    rows.map(({ id, key }) => sql`(${id}::uuid, ${key})`),
    sql`, `,
  )
  await db.execute(sql`insert into sign_in_failure (id, key) values ${values}`)
  await db.execute(sql`
    delete from sign_in_failure where not (${recently})
      and id in (select id from sign_in_failure order by id limit ${prunedAtOnce} for update skip locked)`)
  return { ids: rows.map(({ id }) => id) }
}

/** An attempt that was right did not fail, and whoever made it starts afresh where they are; what others tried goes on counting. */
export async function forgiveAttempt(db: Transaction, { ids }: Attempt, keys: FailureKeys): Promise<void> {
  const listed = sql.join(
    ids.map(id => sql`${id}::uuid`),
    sql`, `,
  )
  await db.execute(sql`delete from sign_in_failure where id in (${listed}) or key = ${keys.pair}`)
}

/** A new password: what was counted against the account, from anywhere, was of the old one. */
export async function forgetFailures(db: Transaction, { account }: FailureKeys): Promise<void> {
  const pairs = `${account.replace('account:', 'pair:')}:`
  await db.execute(sql`delete from sign_in_failure where key = ${account} or starts_with(key, ${pairs})`)
}
