import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Binaries } from './binaries'
import { postgresEnvironment } from './cluster'
import { findFreePort } from './free-port'
import { clearStrays, endServer, readPostmaster } from './strays'
import { asUser, type SystemUser } from './system-user'

type Options = {
  binaries: Binaries
  user: SystemUser
  cluster: string
  logFile: string
  settings: Record<string, string>
  log: (line: string) => void
}

export type RunningServer = { port: number; readonly pid: number; stop(): Promise<void> }

const everywhere = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  jit: 'off',
  log_line_prefix: '%m ',
}

/**
 * Runs the server on a free port until `stop`. It is a process group of its own, so that Ctrl-C in the terminal reaches
 * it through us, after the last request. If it ends by itself it is started again on the same port, ever later.
 */
export async function runServer(options: Options): Promise<RunningServer> {
  if (existsSync(options.logFile)) renameSync(options.logFile, `${options.logFile}.1`)
  await clearStrays(options.cluster, options.log)
  let port = 0
  let child: ChildProcess | null = null
  // The second and third try are for a port that somebody else took between our look and the start, and for processes
  // of a killed server that have not noticed yet.
  for (let attempt = 1; child === null; attempt++) {
    if (attempt > 1) await wait(500)
    port = await findFreePort()
    child = await startOnce(options, port, attempt === 3)
  }
  let running = child
  let stopping = false

  const watch = (watched: ChildProcess) =>
    watched.once('exit', async (code, signal) => {
      for (let patience = 500; !stopping; patience = Math.min(patience * 2, 30_000)) {
        options.log(`PostgreSQL ended by itself (${signal ?? code}); starting it again`)
        await wait(patience)
        if (stopping) return
        await clearStrays(options.cluster, options.log)
        const next = await startOnce(options, port, false)
        if (next === null) continue
        running = next
        if (stopping) await end(next)
        else watch(next)
        return
      }
    })
  watch(running)

  return {
    port,
    get pid() {
      return running.pid ?? 0
    },
    async stop() {
      stopping = true
      await end(running)
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  // Or the process, with nothing else to do, would end before it hears.
  child.ref()
  await endServer(child.pid)
  await gone
}

// Resolves when it takes connections; null when it ended before, unless that was the last try.
async function startOnce(options: Options, port: number, last: boolean): Promise<ChildProcess | null> {
  const { binaries, user, cluster, logFile, settings } = options
  const output = openSync(logFile, 'a', 0o600)
  const flags = Object.entries({ ...everywhere, ...settings, port: String(port) })
  const child = spawn(
    binaries.postgres,
    ['-D', cluster, ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...asUser(user),
      cwd: '/',
      env: postgresEnvironment,
      detached: true,
      stdio: ['ignore', output, output],
    },
  )
  closeSync(output)
  // A process that ends without stopping us takes its server along, instead of leaving it to the next start.
  const onProcessExit = () => child.kill('SIGINT')
  process.once('exit', onProcessExit)
  child.once('exit', () => process.off('exit', onProcessExit))
  let hasEnded = false
  const ended = new Promise<void>(resolve => {
    for (const event of ['error', 'exit']) child.once(event, () => resolve())
  }).then(() => {
    hasEnded = true
  })
  // Recovery after a crash may take long; only the end of the process is a failure.
  while (!hasEnded) {
    const written = readPostmaster(cluster)
    if (written?.pid === child.pid && written?.ready) {
      child.unref()
      return child
    }
    await Promise.race([ended, wait(25)])
  }
  if (last) throw new Error(`PostgreSQL did not start. ${lastLines(logFile)}`)
  return null
}

function lastLines(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-5)
  return `The end of ${logFile}: ${lines.join(' ')}`
}
