import postgres from 'postgres'

export interface Probe {
  /** How many migrations the database has; null when it could not be asked in time. */
  readonly migrations: number | null
  /** Whether a write was committed. */
  readonly writable: boolean
}

interface Prober {
  readonly url: string
  readonly client: postgres.Sql
  /** The one that is under way: whoever asks meanwhile is told of it too. */
  running: Promise<Probe> | null
}

declare global {
  var entregentProber: Prober | undefined
}

/** In milliseconds. */
const patience = 1_000
const nothing: Probe = { migrations: null, writable: false }

/**
 * Asks the database of DATABASE_URL for its migrations, and writes: over a connection beside the pool, so that it answers when
 * all of that is taken. Never rejects; after a second without an answer there is none.
 */
export function probeDatabase(): Promise<Probe> {
  const prober = openProber()
  prober.running ??= probe(prober).finally(() => {
    prober.running = null
  })
  return prober.running
}

function openProber(): Prober {
  const url = process.env.DATABASE_URL
  if (url === undefined || url === '') throw new Error('DATABASE_URL is not set')
  const open = globalThis.entregentProber
  if (open?.url === url) return open
  void closeProber()
  const client = postgres(url, {
    max: 1,
    connect_timeout: patience / 1000,
    idle_timeout: 60,
    onnotice: () => undefined,
    connection: { application_name: 'entregent health', statement_timeout: patience, lock_timeout: patience },
  })
  const opened: Prober = { url, client, running: null }
  globalThis.entregentProber = opened
  return opened
}

/** Closes the connection of the probes: at shutdown, and where it does not answer any more. */
export async function closeProber(): Promise<void> {
  const open = globalThis.entregentProber
  globalThis.entregentProber = undefined
  await open?.client.end({ timeout: 0 })
}

async function probe({ client }: Prober): Promise<Probe> {
  let late: NodeJS.Timeout | undefined
  const silence = new Promise<Probe>(resolve => {
    late = setTimeout(() => {
      // Whatever holds it, the next one begins with a connection of its own.
      void closeProber()
      resolve(nothing)
    }, patience)
  })
  return Promise.race([ask(client), silence]).finally(() => clearTimeout(late))
}

async function ask(client: postgres.Sql): Promise<Probe> {
  try {
    const [row] = await client.begin(async sql => {
      await sql`set local role entregent_auth`
      return sql<{ migrations: number }[]>`select migrations_applied() as migrations`
    })
    return { migrations: row?.migrations ?? 0, writable: await write(client) }
  } catch {
    return nothing
  }
}

/** A table of one page, which goes as it comes: it takes room on the disk and an entry in the log, as whatever people write does. */
const write = (client: postgres.Sql): Promise<boolean> =>
  client
    .begin(async sql => {
      await sql`set local role entregent_app`
      await sql`create temporary table health_probe on commit drop as select repeat('x', 100) as text`
    })
    .then(
      () => true,
      () => false,
    )
