import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type LockHolder, takeLock } from '@/db/embedded/process-lock'
import { Refusal } from './refusal'

type Lock = { announce(address: string): void; release(): void }

/** Holds the data folder for this process; refuses with a sentence that names the process holding it now. */
export function holdLock(dataDir: string, purpose: string): Lock {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  } catch {
    throw new Refusal(
      `The data folder ${dataDir} cannot be made: set DATA_DIR to a folder that can be written.`,
    )
  }
  const lock = takeLock(join(dataDir, 'lock'), purpose)
  if (lock.ok) return lock
  throw new Refusal(sentenceAbout(lock.holder))
}

/** Who has the folder, and what to do about it. */
export function sentenceAbout({ pid, purpose, address }: LockHolder): string {
  const who = `process ${pid}, ${purpose}`
  return address === null
    ? `Entregent is already at work in this folder (${who}), not serving yet: wait for it, or stop it first.`
    : `Entregent is already running in this folder (${who}) at ${address}: open it there, or stop it first.`
}
