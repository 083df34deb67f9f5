import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

/** One number for all processes that migrate; two that start at once take turns. */
const lockKey = 7_304_518_215

export interface MigrateOptions {
  /** The migrating role's address. */
  readonly url: string
  /** The application's own login, when it is another; it is let into the application roles. */
  readonly applicationUrl?: string | undefined
}

/**
 * Brings the database to the newest migration, under an advisory lock and with a lock timeout, so that a busy table makes
 * the migration fail and not the application wait.
 */
export async function migrate({ url, applicationUrl }: MigrateOptions): Promise<{ applied: number }> {
  const client = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await client`select pg_advisory_lock(${lockKey})`
    await client`set lock_timeout = '10s'`
    const before = await countApplied(client)
    await applyMigrations(drizzle(client), { migrationsFolder: path.join(import.meta.dirname, 'migrations') })
    if (applicationUrl !== undefined) await admitLogin(client, new URL(applicationUrl).username)
    return { applied: (await countApplied(client)) - before }
  } finally {
    await client.end()
  }
}

async function countApplied(client: postgres.Sql): Promise<number> {
  const [table] = await client`select to_regclass('drizzle.__drizzle_migrations') as name`
  if (table?.name == null) return 0
  const [row] = await client<
    { count: number }[]
  >`select count(*)::integer as count from drizzle.__drizzle_migrations`
  return row?.count ?? 0
}

async function admitLogin(client: postgres.Sql, login: string): Promise<void> {
  const name = decodeURIComponent(login)
  await client`grant entregent_app, entregent_auth to ${client(name)}`
}
