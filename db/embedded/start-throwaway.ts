import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareBinaries } from './binaries'
import { makeCluster } from './cluster'
import { folderForCopies } from './home'
import { makeLogins } from './logins'
import { runServer } from './run-server'
import type { Embedded } from './start-embedded'
import { canReach, findSystemUser, type SystemUser } from './system-user'

const settings = {
  max_connections: '200',
  shared_buffers: '256MB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_wal_size: '4GB',
}

/** A PostgreSQL for tests: fast, in a temporary folder, gone with `stop`. Its login may make databases. */
export async function startThrowaway(log: (line: string) => void = () => undefined): Promise<Embedded> {
  const user = findSystemUser()
  const folder = makeFolder(user)
  try {
    const binaries = prepareBinaries(user, folderForCopies(user, folder))
    const cluster = join(folder, 'cluster')
    const passwords = { superuserPassword: 'superuser', password: 'entregent' }
    await makeCluster({ binaries, user, cluster, superuserPassword: 'superuser', durable: false })
    const logFile = join(folder, 'postgres.log')
    const server = await runServer({ binaries, user, cluster, logFile, settings, log })
    const logins = await makeLogins({ ...passwords, port: server.port })
    return {
      ...logins,
      port: server.port,
      get pid() {
        return server.pid
      },
      async stop() {
        await server.stop()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

// A TMPDIR in root's home is out of the PostgreSQL user's reach.
function makeFolder(user: SystemUser): string {
  for (const base of new Set([tmpdir(), '/var/tmp', '/tmp'])) {
    try {
      const folder = mkdtempSync(join(base, 'entregent-test-'))
      if (user) chmodSync(folder, 0o711)
      if (canReach(user, folder)) return folder
      rmSync(folder, { recursive: true })
    } catch {
      // not writable; the next one
    }
  }
  throw new Error('No temporary folder can be written: set TMPDIR to one that can.')
}
