import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { closeDatabase } from '@/db/client'
import { findFreePort } from '@/db/embedded/free-port'
import { startThrowaway } from '@/db/embedded/start-throwaway'
import { migrate } from '@/db/migrate'
import { fillDemoIfEmpty } from '@/lib/demo/fill-demo'
import { settleEnv } from '@/lib/platform/env/env'
import { readEnv } from '@/lib/platform/env/read-env'
import { noVariables } from '../testing/no-variables'
import type { Undoing } from '../undoing'

const host = '127.0.0.1'

export interface DemoProduct {
  readonly url: string
  /** Shows the product on a database where nobody was ever signed in, for as long as `work` runs. */
  onEmptyDatabase(work: () => Promise<void>): Promise<void>
}

/** The built product in this process, on a PostgreSQL of its own with the demo; gone with `undoing`. */
export async function openDemoProduct(undoing: Undoing): Promise<DemoProduct> {
  Object.assign(process.env, noVariables(), { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const database = await startThrowaway()
  undoing.add('PostgreSQL', database.stop)
  undoing.add('The database pool', closeDatabase)
  const port = await findFreePort()
  await migrate({ url: database.url })
  settle(port, database.url)
  await fillDemoIfEmpty(database.url)
  // Loaded only now: Next and React look at NODE_ENV when they are.
  const { serve } = await import('../serve')
  const serving = await serve({ dev: false, port, host, publicUrl: undefined, trustProxy: false })
  undoing.add('The server', () => serving.stop({ patience: 2_000 }))
  return {
    url: `http://${host}:${port}`,
    async onEmptyDatabase(work) {
      const empty = new URL(database.url)
      empty.pathname = '/empty'
      await makeDatabase(database.url, 'empty')
      await migrate({ url: empty.href })
      // The pool follows the variable.
      process.env.DATABASE_URL = empty.href
      await work()
      process.env.DATABASE_URL = database.url
    },
  }
}

function settle(port: number, url: string): void {
  const secret = randomBytes(32).toString('base64url')
  const reading = readEnv({ AUTH_SECRET: secret, DEMO: 'true', PORT: String(port) })
  if (!reading.ok) throw new Error(reading.mistakes.join(' '))
  settleEnv(reading.env, { DATABASE_URL: url })
}

async function makeDatabase(url: string, name: string): Promise<void> {
  const sql = postgres(url, { max: 1 })
  try {
    await sql.unsafe(`create database ${name}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
