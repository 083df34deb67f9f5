import { poolState } from '@/db/client'
import journal from '@/db/migrations/meta/_journal.json'
import type { GateState } from '@/db/pool/gate'
import { probeDatabase } from '@/db/pool/probe'
import { isBehindUntrustedProxy } from './request/untrusted-proxy'

export interface Health {
  readonly live: true
  /** Whether it can do its work: read, write, and find its tables as it knows them. */
  readonly ready: boolean
  readonly database: 'reached' | 'lost'
  readonly migrations: 'current' | 'behind' | 'unknown'
  /** Whether a real write was committed a moment ago; false on a full disk and on a standby. */
  readonly writable: boolean
  /** The line in front of the connections; null before the first query. */
  readonly pool: GateState | null
  /** `untrusted` where requests come through a proxy and TRUST_PROXY is off: everybody shares its network address. */
  readonly proxy: 'fine' | 'untrusted'
}

/**
 * Whether the process lives (it answers) and is ready: its database reached and written to, its migrations current. Answers
 * within about a second whatever happens to the database, and waits for no connection of the pool.
 */
export async function checkHealth(): Promise<Health> {
  const { migrations, writable } = await probeDatabase()
  const pool = poolState()
  const proxy = isBehindUntrustedProxy() ? 'untrusted' : 'fine'
  if (migrations === null)
    return { live: true, ready: false, database: 'lost', migrations: 'unknown', writable, pool, proxy }
  const current = migrations >= journal.entries.length
  const state = current ? 'current' : 'behind'
  return {
    live: true,
    ready: current && writable,
    database: 'reached',
    migrations: state,
    writable,
    pool,
    proxy,
  }
}
