import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { asIdentity } from '@/db/scoped'
import { issueToken } from './one-time-token'

/** Whether anybody can sign in here at all. */
export async function hasUsers(db: Transaction): Promise<boolean> {
  const [row] = await db.execute<{ found: boolean }>(sql`select exists (select from "user") as found`)
  return row?.found ?? false
}

/**
 * A new token for `/setup`, to be shown in the server's log at every start, as only hashes are kept; valid once, for 7
 * days. Those of other processes hold beside it. Null when a user exists: then there is nothing to set up.
 */
export function ensureSetupToken(): Promise<string | null> {
  return asIdentity(async db => {
    if (await hasUsers(db)) return null
    await db.execute(sql`delete from one_time_token where purpose = 'setup' and expires_at < now()`)
    return issueToken(db, 'setup', {})
  })
}

/** Whether `/setup` is open: no user exists. */
export const isSetupOpen = (): Promise<boolean> => asIdentity(async db => !(await hasUsers(db)))
