import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareBinaries } from './binaries'
import { makeCluster } from './cluster'
import { folderForCopies } from './home'
import { makeLogins } from './logins'
import { runServer } from './run-server'
import type { Embedded } from './start-embedded'
import { findSystemUser } from './system-user'
import { clearTemporaryFolders, makeTemporaryFolder } from './temporary-folder'

const settings = {
  max_connections: '200',
  shared_buffers: '256MB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_wal_size: '4GB',
}

/** A PostgreSQL for tests: fast, in a temporary folder, gone with `stop`. Its login may make databases. */
export async function startThrowaway(
  log: (line: string) => void = () => undefined,
): Promise<Omit<Embedded, 'folder'>> {
  const user = findSystemUser()
  await clearTemporaryFolders()
  const folder = makeTemporaryFolder(user)
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
