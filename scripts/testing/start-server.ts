import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { findFreePort } from '@/db/embedded/free-port'
import { findLockHolder } from '@/db/embedded/process-lock'
import { findSystemUser } from '@/db/embedded/system-user'
import { clearTemporaryFolders, makeTemporaryFolder } from '@/db/embedded/temporary-folder'
import { noVariables } from './no-variables'

const patience = 5 * 60_000

export type TestServer = { url: string; dataDir: string; pid: number; stop(): Promise<void> }

/**
 * Starts the product as `npm start` does, on a free port and with a data folder of its own, so with a fresh demo
 * organization. What it prints is shown only when it does not come up. Throws when it ends or takes over five minutes.
 */
export async function startServer(): Promise<TestServer> {
  await clearTemporaryFolders()
  const dataDir = makeTemporaryFolder(findSystemUser())
  const port = String(await findFreePort())
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: { ...process.env, ...noVariables(), PORT: port, DATA_DIR: dataDir, npm_lifecycle_event: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => said.push(piece))
  const ended = new Promise(resolve => child.once('close', resolve))
  let hasEnded = false
  ended.then(() => {
    hasEnded = true
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await Promise.race([ended, wait(35_000)])
    child.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
  for (let waited = 0; waited < patience && !hasEnded; waited += 100) {
    const holder = findLockHolder(`${dataDir}/lock`)
    if (holder?.pid === child.pid && holder?.address)
      return { url: holder.address, dataDir, pid: holder.pid, stop }
    await wait(100)
  }
  await stop()
  throw new Error(`The server for the browser tests did not start:\n${Buffer.concat(said).toString('utf8')}`)
}
