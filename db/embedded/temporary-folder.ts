import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findLockHolder, takeLock } from './process-lock'
import { clearStrays } from './strays'
import { canReach, type SystemUser } from './system-user'

const prefix = 'entregent-test-'
const bases = () => new Set([tmpdir(), '/var/tmp', '/tmp'])

/** A temporary folder that the PostgreSQL user reaches, marked as this process's, so that it is cleared once we are dead. */
export function makeTemporaryFolder(user: SystemUser): string {
  for (const base of bases()) {
    try {
      const folder = mkdtempSync(join(base, prefix))
      if (user) chmodSync(folder, 0o711)
      // A TMPDIR in root's home is out of that user's reach.
      if (canReach(user, folder)) {
        takeLock(join(folder, 'owner.lock'), 'npm test')
        return folder
      }
      rmSync(folder, { recursive: true })
    } catch {
      // not writable; the next one
    }
  }
  throw new Error('No temporary folder can be written: set TMPDIR to one that can.')
}

/** Removes the folders of killed test runs, and ends the servers still running in them. */
export async function clearTemporaryFolders(): Promise<void> {
  for (const base of bases()) {
    if (!existsSync(base)) continue
    for (const name of readdirSync(base).filter(entry => entry.startsWith(prefix))) {
      const folder = join(base, name)
      try {
        if (!isAbandoned(folder)) continue
        for (const cluster of ['cluster', 'postgres/cluster'])
          await clearStrays(join(folder, cluster), () => undefined)
        rmSync(folder, { recursive: true, force: true })
      } catch {
        // Another user's: his to clear.
      }
    }
  }
}

function isAbandoned(folder: string): boolean {
  const { uid, mtimeMs } = statSync(folder)
  const isNew = Date.now() - mtimeMs < 60_000
  return uid === process.getuid?.() && !isNew && findLockHolder(join(folder, 'owner.lock')) === null
}
