import { join } from 'node:path'
import { prepareBinaries } from './binaries'
import { makeCluster } from './cluster'
import { findHome, folderForCopies, prepareHome } from './home'
import { type Logins, makeLogins } from './logins'
import { runServer } from './run-server'
import { findPostmaster } from './strays'

export type Embedded = Logins & {
  port: number
  readonly pid: number
  /** Where the data lie; not always in `dataDir` (`prepareHome`). */
  readonly folder: string
  stop(): Promise<void>
}

const settings = {
  max_connections: '100',
  shared_buffers: '256MB',
  // A laptop that sleeps or a container that is killed loses nothing that was committed.
  fsync: 'on',
  max_wal_size: '2GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  idle_in_transaction_session_timeout: '5min',
}

/**
 * Starts the PostgreSQL kept under `dataDir`, made at the first start, and makes its logins. The caller holds the lock
 * of `dataDir`: a server found running on it is one that a killed process left, and is stopped first.
 * Throws one sentence for an operator when it cannot run.
 */
export async function startEmbedded(options: {
  dataDir: string
  log: (line: string) => void
}): Promise<Embedded> {
  const home = prepareHome(options.dataDir)
  const binaries = prepareBinaries(home.user, folderForCopies(home.user, options.dataDir))
  await makeCluster({ ...home, binaries, durable: true })
  const logFile = join(home.folder, 'postgres.log')
  const server = await runServer({ ...home, binaries, logFile, settings, log: options.log })
  const logins = await makeLogins({ ...home, port: server.port })
  return {
    ...logins,
    port: server.port,
    folder: home.folder,
    get pid() {
      return server.pid
    },
    stop: server.stop,
  }
}

/** The addresses of the PostgreSQL of `dataDir` that runs now; `null` when none does. Starts nothing. */
export function findRunningEmbedded(dataDir: string): (Logins & { port: number; pid: number }) | null {
  const home = findHome(dataDir)
  const running = home && findPostmaster(home.cluster)
  if (!home || !running?.ready) return null
  const { port, pid } = running
  const host = `127.0.0.1:${port}`
  return {
    port,
    pid,
    url: `postgresql://entregent:${home.password}@${host}/entregent`,
    superuserUrl: `postgresql://postgres:${home.superuserPassword}@${host}/postgres`,
  }
}
