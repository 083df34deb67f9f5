import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { processIdentity } from './process-identity'

const holderShape = z.object({
  pid: z.number(),
  identity: z.string(),
  /** the command, in an operator's words: "npm start" */
  purpose: z.string(),
  /** where it answers, once it does */
  address: z.string().nullable(),
})

export type LockHolder = z.infer<typeof holderShape>

export type LockAttempt =
  | { ok: true; announce(address: string): void; release(): void }
  | { ok: false; holder: LockHolder }

/**
 * Takes the lock file at `path` for this process, or says who holds it. A lock whose process has ended, or whose
 * number now belongs to another process, is taken over.
 */
export function takeLock(path: string, purpose: string): LockAttempt {
  mkdirSync(dirname(path), { recursive: true })
  const mine: LockHolder = {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? 'unknown',
    purpose,
    address: null,
  }
  for (let attempt = 0; attempt < 20; attempt++) {
    if (linkAs(path, mine)) return held(path, mine)
    const holder = readHolder(path)
    if (holder && isLive(holder)) return { ok: false, holder }
    setAside(path)
  }
  throw new Error(`The lock file ${path} cannot be taken over; remove it by hand.`)
}

/** Who holds the lock at `path`; `null` when nobody does, or nobody who still lives. */
export function findLockHolder(path: string): LockHolder | null {
  const holder = readHolder(path)
  return holder && isLive(holder) ? holder : null
}

function held(path: string, mine: LockHolder): LockAttempt {
  const isMine = () => readHolder(path)?.pid === mine.pid
  return {
    ok: true,
    announce(address) {
      const draft = writeDraft(path, { ...mine, address })
      renameSync(draft, path)
    },
    release() {
      if (isMine()) rmSync(path, { force: true })
    },
  }
}

function isLive({ pid, identity }: LockHolder): boolean {
  const now = processIdentity(pid)
  return now !== null && (now === identity || now === 'unknown' || identity === 'unknown')
}

function writeDraft(path: string, holder: LockHolder): string {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  return draft
}

// A link appears whole or not at all, so that nobody ever reads half a lock.
function linkAs(path: string, holder: LockHolder): boolean {
  const draft = writeDraft(path, holder)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

// Between reading a stale lock and moving it, another process may have taken it over: then it is put back.
function setAside(path: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
    const moved = readHolder(aside)
    if (moved && isLive(moved)) linkSync(aside, path)
  } catch {
    // Somebody else moved it first; the next attempt sees what is there now.
  }
  rmSync(aside, { force: true })
}

function readHolder(path: string): LockHolder | null {
  try {
    return holderShape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
