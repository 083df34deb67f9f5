import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commandLine, processIdentity } from './process-identity'

/** What a running server wrote about itself in its cluster; `null` when it wrote nothing whole. */
export function readPostmaster(cluster: string): { pid: number; port: number; ready: boolean } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return pid > 1 && port > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : null
  } catch {
    return null
  }
}

/** The server that runs on this cluster now; `null` for none, also when its pid file is stale. */
export function findPostmaster(cluster: string): { pid: number; port: number; ready: boolean } | null {
  const written = readPostmaster(cluster)
  return written && isServerOf(cluster, written.pid) ? written : null
}

/**
 * Ends what a killed process left behind on this cluster: a server that still runs is shut down, processes of a server
 * that is gone are ended, and a pid file naming a dead process, or another program that was given its number, is removed.
 */
export async function clearStrays(cluster: string, log: (line: string) => void): Promise<void> {
  const orphan = findPostmaster(cluster)
  if (orphan) {
    log(`stopping the PostgreSQL left by an earlier run (process ${orphan.pid})`)
    await endServer(orphan.pid)
  }
  for (const pid of backendsOf(cluster)) await signalUntilGone(pid, [['SIGKILL', 5_000]])
  if (existsSync(join(cluster, 'postmaster.pid'))) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

/** Shuts a server down: its sessions are cut and its files written; harder means follow if it does not end. */
export async function endServer(pid: number): Promise<void> {
  await signalUntilGone(pid, [
    ['SIGINT', 15_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 3_000],
  ])
}

async function signalUntilGone(pid: number, steps: [NodeJS.Signals, number][]): Promise<void> {
  const identity = processIdentity(pid)
  const isGone = () => identity === null || processIdentity(pid) !== identity
  for (const [signal, patience] of steps) {
    if (isGone()) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < patience && !isGone(); waited += 20) await wait(20)
  }
}

function isServerOf(cluster: string, pid: number): boolean {
  if (processIdentity(pid) === null) return false
  const command = commandLine(pid)
  return command?.includes('postgres') === true && command.includes(cluster)
}

// A server's processes work in its cluster's folder; only Linux tells so.
function backendsOf(cluster: string): number[] {
  if (process.platform !== 'linux' || !existsSync(cluster)) return []
  const folder = realpathSync(cluster)
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder && commandLine(Number(pid))?.includes('postgres')
      } catch {
        return false
      }
    })
    .map(Number)
}
