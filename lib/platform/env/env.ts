import { resolve } from 'node:path'
import { keptSecret } from './kept-secret'
import { type Env, readEnv } from './read-env'

/** The configuration a running process uses: the secret is always there, and the database's address once it is known. */
export type SettledEnv = Env & { AUTH_SECRET: string }

// On globalThis, because the start script and Next's bundles load this module each for themselves in one process.
declare global {
  var __entregentEnv: SettledEnv | undefined
}

/**
 * The configuration, read once per process. Throws one error with all sentences when it is wrong, which a process
 * started by `scripts/start.ts` cannot see: it was checked there first.
 */
export function env(): SettledEnv {
  if (globalThis.__entregentEnv) return globalThis.__entregentEnv
  const reading = readEnv()
  if (!reading.ok) throw new Error(`The configuration is wrong. ${reading.mistakes.join(' ')}`)
  return settleEnv(reading.env, {})
}

/**
 * Fixes the configuration of this process, with what only the start knows: the port taken and the address of the
 * embedded database. Libraries that read `process.env` themselves (next-auth, database tools) find the same there.
 */
export function settleEnv(
  read: Env,
  known: Partial<Pick<Env, 'PORT' | 'DATABASE_URL' | 'MIGRATION_DATABASE_URL'>>,
): SettledEnv {
  const AUTH_SECRET = read.AUTH_SECRET ?? keptSecret(resolve(read.DATA_DIR))
  const settled: SettledEnv = { ...read, ...known, AUTH_SECRET }
  globalThis.__entregentEnv = settled
  const texts = {
    DATABASE_URL: settled.DATABASE_URL,
    MIGRATION_DATABASE_URL: settled.MIGRATION_DATABASE_URL,
    DATABASE_POOL: String(settled.DATABASE_POOL),
    PUBLIC_URL: settled.PUBLIC_URL,
    NEXTAUTH_SECRET: AUTH_SECRET,
    NEXTAUTH_URL: settled.PUBLIC_URL,
  }
  for (const [name, value] of Object.entries(texts)) if (value !== undefined) process.env[name] = value
  return settled
}
