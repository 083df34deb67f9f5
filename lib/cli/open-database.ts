import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { closeDatabase } from '@/db/client'
import { migrate } from '@/db/migrate'
import { settleEnv } from '@/lib/platform/env/env'
import { loadDotenv } from '@/lib/platform/env/load-dotenv'
import { type Env, readEnv } from '@/lib/platform/env/read-env'
import { BadUse } from './bad-use'
import { type FoundDatabase, findDatabase } from './find-database'

/**
 * Opens the database a command works on and brings it to the newest migration: that of DATABASE_URL, else the embedded one.
 * Throws a BadUse for a wrong configuration, and an error of one sentence when the database cannot be reached.
 */
export async function openDatabase(tell: (line: string) => void): Promise<{ close(): Promise<void> }> {
  const read = readConfiguration()
  const found: FoundDatabase =
    read.DATABASE_URL === undefined
      ? await findDatabase({ dataDir: resolve(read.DATA_DIR), tell })
      : { url: read.DATABASE_URL, address: null, close: async () => undefined }
  try {
    await bringUpToDate(read, found.url)
    const port = found.address === null ? '' : new URL(found.address).port
    settleEnv(
      // A command signs nothing: the secret of the sessions is the server's to make and keep.
      { ...read, AUTH_SECRET: read.AUTH_SECRET ?? randomBytes(32).toString('base64url') },
      { DATABASE_URL: found.url, ...(port === '' ? {} : { PORT: Number(port) }) },
    )
  } catch (error) {
    await found.close()
    throw error
  }
  return {
    async close() {
      await closeDatabase()
      await found.close()
    },
  }
}

function readConfiguration(): Env {
  const loaded = loadDotenv()
  const { NODE_ENV: _, ...texts } = process.env
  const reading = readEnv(texts)
  const mistakes = [...(loaded.ok ? [] : [loaded.mistake]), ...(reading.ok ? [] : reading.mistakes)]
  if (!reading.ok || mistakes.length > 0) throw new BadUse(mistakes.join(' '))
  return reading.env
}

async function bringUpToDate(read: Env, url: string): Promise<void> {
  const migrationUrl = read.MIGRATION_DATABASE_URL ?? url
  try {
    await migrate({ url: migrationUrl, ...(migrationUrl === url ? {} : { applicationUrl: url }) })
  } catch (error) {
    const { host } = new URL(migrationUrl)
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`The database at ${host} could not be reached or brought up to date: ${why}`, {
      cause: error,
    })
  }
}
