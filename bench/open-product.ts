import { closeDatabase } from '@/db/client'
import { findRunningEmbedded } from '@/db/embedded/start-embedded'
import type { Role } from '@/db/scope'
import { settleEnv } from '@/lib/platform/env/env'
import { keptSecret } from '@/lib/platform/env/kept-secret'
import { readEnv } from '@/lib/platform/env/read-env'
import { type DemoSession, openDemoSessions } from '@/scripts/shots/demo-sessions'
import { startServer } from '@/scripts/testing/start-server'
import type { Undoing } from '@/scripts/undoing'
import type { Page } from './http/timed-get'

export interface Product {
  readonly url: string
  readonly superuserUrl: string
  /** Its process. */
  readonly pid: number
  session(role: Role): DemoSession
  /** The request of a page as somebody with this role, or as a stranger, asks it. */
  page(path: string, role: Role | null, accept?: 'gzip' | 'identity'): Page
  /** Runs `work` on this product's database. */
  inside<Result>(work: () => Promise<Result>): Promise<Result>
}

/** The product as `npm start` runs it, in a process and with a demo of its own; gone with `undoing`. */
export async function openProduct(undoing: Undoing): Promise<Product> {
  process.env.BENCH = 'true'
  const server = await startServer()
  undoing.add(server.url, server.stop)
  const database = findRunningEmbedded(server.dataDir)
  if (database === null) throw new Error(`The product at ${server.url} has no database.`)
  const reading = readEnv({ AUTH_SECRET: keptSecret(server.dataDir), DEMO: 'true' })
  if (!reading.ok) throw new Error(reading.mistakes.join(' '))
  const inside = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    settleEnv(reading.env, { DATABASE_URL: database.url })
    try {
      return await work()
    } finally {
      await closeDatabase()
    }
  }
  const sessions = await inside(() => openDemoSessions('npm run bench'))
  const session = (role: Role): DemoSession => {
    const found = sessions.find(candidate => candidate.role === role)
    if (found === undefined) throw new Error(`The demo has no ${role}.`)
    return found
  }
  return {
    url: server.url,
    superuserUrl: database.superuserUrl,
    pid: server.pid,
    session,
    inside,
    page: (path, role, accept = 'gzip') => {
      const { name, value } = role === null ? { name: 'language', value: 'fr' } : session(role).cookie
      const headers = { accept: 'text/html', 'accept-encoding': accept, cookie: `${name}=${value}` }
      return { url: `${server.url}${path}`, headers }
    },
  }
}
