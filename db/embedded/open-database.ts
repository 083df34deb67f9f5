import { join } from 'node:path'
import { takeLock } from './process-lock'
import { findRunningEmbedded, startEmbedded } from './start-embedded'

/**
 * The embedded database for a command: the one the running product uses, or one started for as long as the command
 * runs. `close` stops it only in the second case.
 */
export async function openDatabase(options: {
  dataDir: string
  /** the command in an operator's words, named to whoever wants the database meanwhile */
  purpose: string
  log: (line: string) => void
}): Promise<{ url: string; close(): Promise<void> }> {
  const lock = takeLock(join(options.dataDir, 'lock'), options.purpose)
  if (!lock.ok) return { url: await waitForOthers(options.dataDir), close: async () => undefined }
  try {
    const embedded = await startEmbedded(options)
    return {
      url: embedded.url,
      async close() {
        await embedded.stop()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

// Whoever holds the lock may be starting it right now.
async function waitForOthers(dataDir: string): Promise<string> {
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    const running = findRunningEmbedded(dataDir)
    if (running) return running.url
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(
    'The database did not start within 30 s; see the terminal where Entregent is being started.',
  )
}
