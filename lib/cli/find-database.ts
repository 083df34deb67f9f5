import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findLockHolder, type LockHolder, takeLock } from '@/db/embedded/process-lock'
import { findRunningEmbedded, startEmbedded } from '@/db/embedded/start-embedded'

/** As whom a command holds the data folder; an address is announced by a serving product only. */
export const commandPurpose = 'npm run entregent'

export interface FoundDatabase {
  readonly url: string
  /** Where the product answers; null when it does not run. */
  readonly address: string | null
  close(): Promise<void>
}

interface Options {
  readonly dataDir: string
  readonly tell: (line: string) => void
  /** How long another process may take, in milliseconds. */
  readonly patience?: number
}

/**
 * The embedded database of this folder: that of the running product, or one started for as long as the command runs. A
 * command never uses the database of another command, which would stop it under its hands, but waits for its turn; nor
 * that of a product which is still starting. Throws one sentence when it waited in vain or PostgreSQL cannot run.
 */
export async function findDatabase({ dataDir, tell, patience = 600_000 }: Options): Promise<FoundDatabase> {
  const path = join(dataDir, 'lock')
  let told = false
  for (let waited = 0; waited < patience; waited += 100) {
    const running = findServing(path, dataDir)
    if (running !== null) return running
    const lock = takeLock(path, commandPurpose)
    if (lock.ok) return startFor(dataDir, tell, lock.release)
    if (!told && waited >= 1000) tell(`Waiting for ${nameOf(lock.holder)}.`)
    told ||= waited >= 1000
    await wait(100)
  }
  const holder = findLockHolder(path)
  throw new Error(
    holder === null
      ? `The database of ${dataDir} could not be opened in time; try again.`
      : `${nameOf(holder)} has held the database for too long; try again when it is done.`,
  )
}

function findServing(path: string, dataDir: string): FoundDatabase | null {
  const address = findLockHolder(path)?.address ?? null
  const running = address === null ? null : findRunningEmbedded(dataDir)
  return running && { url: running.url, address, close: async () => undefined }
}

async function startFor(
  dataDir: string,
  tell: (line: string) => void,
  release: () => void,
): Promise<FoundDatabase> {
  try {
    const embedded = await startEmbedded({ dataDir, log: tell })
    return {
      url: embedded.url,
      address: null,
      async close() {
        await embedded.stop()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

const nameOf = ({ pid, purpose }: LockHolder) => `process ${pid} (${purpose})`
