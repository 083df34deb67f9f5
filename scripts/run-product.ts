import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { checkedEnv } from './checked-env'
import { choosePort } from './choose-port'
import { holdLock } from './hold-lock'
import { keepServing } from './keep-serving'
import { Refusal } from './refusal'
import { Undoing } from './undoing'
import { watchNpm } from './watch-npm'

// Five seconds are left of the thirty for the database.
const requestPatience = 24_000
const startPatience = 20_000
const deadline = 29_000

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
    publicUrl: read.PUBLIC_URL,
    trustProxy: read.TRUST_PROXY,
  })
  undoing.add('The server', () => serving.stop({ patience: requestPatience }))
  const { startImportWorker } = await import('@/lib/imports/worker')
  const worker = startImportWorker()
  undoing.add('The import worker', () => worker.stop())
  const { startFeedWorker } = await import('@/lib/content/feeds/worker')
  const feeds = startFeedWorker()
  undoing.add('The feed worker', () => feeds.stop())
  const address = `http://${hostOf(read.HOST)}:${port}`
  lock.announce(address)
  console.log(['', `Entregent is running at ${address}`, ...welcome(address), ''].join('\n'))
}

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
