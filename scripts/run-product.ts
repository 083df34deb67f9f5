import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Env } from '@/lib/platform/env/read-env'
import { checkedEnv } from './checked-env'
import { choosePort } from './choose-port'
import { holdLock } from './hold-lock'
import { keepServing } from './keep-serving'
import { Refusal } from './refusal'
import { Undoing } from './undoing'
import { watchNpm } from './watch-npm'

// In milliseconds. Whoever stops a process waits ten seconds (Docker, systemd's defaults and npm are no more patient): five for
// the requests that are under way, the rest for the database.
const requestPatience = 5_000
const startPatience = 5_000
const deadline = 9_500

/** `npm start` and `npm run dev`: everything from the check of the configuration to the printed address. */
export async function runProduct(mode: 'production' | 'development'): Promise<void> {
  const undoing = new Undoing()
  const stopping = new AbortController()
  const started = start(mode, undoing, stopping.signal)
  stopOnSignal(stopping, undoing, started)
  try {
    await started
  } catch (error) {
    if (stopping.signal.aborted) return
    console.error(error instanceof Refusal ? error.message : error)
    await undoing.run()
    process.exit(1)
  }
}

async function start(mode: 'production' | 'development', undoing: Undoing, signal: AbortSignal) {
  const read = checkedEnv(mode)
  const dataDir = resolve(read.DATA_DIR)
  const lock = holdLock(dataDir, mode === 'production' ? 'npm start' : 'npm run dev')
  undoing.add('The lock', lock.release)
  const port = await choosePort({ port: read.PORT, given: read.portGiven, host: read.HOST })
  if (read.PORT !== 0 && port !== read.PORT) console.log(`Port ${read.PORT} is taken; using ${port}.`)

  // Loaded only now, so that a refusal does not wait for what it does not need.
  if (mode === 'production') await (await import('./build-if-needed')).buildIfNeeded(signal)
  signal.throwIfAborted()
  const { openProductDatabase } = await import('./open-product-database')
  const env = await openProductDatabase(read, port, dataDir, undoing)
  signal.throwIfAborted()
  const { findWelcome } = await import('./find-welcome')
  const welcome = await findWelcome(env)
  signal.throwIfAborted()

  keepServing()
  const { serve } = await import('./serve')
  const serving = await serve({
    dev: mode === 'development',
    port,
    host: read.HOST,
    trustProxy: read.TRUST_PROXY,
    publicUrl: read.PUBLIC_URL,
  })
  const { startImportWorker } = await import('@/lib/imports/worker')
  const worker = startImportWorker()
  const { startFeedWorker } = await import('@/lib/content/feeds/worker')
  const feeds = startFeedWorker()
  // Together, since each may take its time.
  undoing.add('What was under way', async () => {
    await Promise.all([serving.stop({ patience: requestPatience }), worker.stop(), feeds.stop()])
  })
  const address = `http://${hostOf(read.HOST)}:${port}`
  lock.announce(address)
  console.log(
    ['', `Entregent is running at ${address}`, ...proxyWarning(read), ...welcome(address), ''].join('\n'),
  )
}

/** TLS ends somewhere, and this process speaks none. */
const proxyWarning = ({ PUBLIC_URL, TRUST_PROXY }: Env): string[] =>
  PUBLIC_URL?.startsWith('https:') && !TRUST_PROXY
    ? [
        'PUBLIC_URL is https, so a proxy stands in front, but TRUST_PROXY is off: all sign-ins count as from one address.',
      ]
    : []

function hostOf(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function stopOnSignal(stopping: AbortController, undoing: Undoing, started: Promise<void>): void {
  const onSignal = async () => {
    if (stopping.signal.aborted) return
    stopping.abort()
    console.log('\nStopping.')
    setTimeout(() => process.exit(1), deadline).unref()
    // What is half begun is finished first, so that nothing is left behind that nobody knows of.
    await Promise.race([started.catch(() => undefined), wait(startPatience)])
    await undoing.run()
    process.exit(0)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal)
  watchNpm(onSignal)
}
