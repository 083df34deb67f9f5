import { closeDatabase } from '@/db/client'
import { startEmbedded } from '@/db/embedded/start-embedded'
import { migrate } from '@/db/migrate'
import { closeProber } from '@/db/pool/probe'
import { settleEnv } from '@/lib/platform/env/env'
import type { Env } from '@/lib/platform/env/read-env'
import { Refusal } from './refusal'
import type { Undoing } from './undoing'

/** Starts or finds the database, brings it to the newest migration, and settles the configuration on it. */
export async function openProductDatabase(read: Env, port: number, dataDir: string, undoing: Undoing) {
  const url = read.DATABASE_URL ?? (await embeddedUrl(dataDir, undoing))
  const migrationUrl = read.MIGRATION_DATABASE_URL ?? url
  try {
    const { applied } = await migrate({
      url: migrationUrl,
      ...(migrationUrl === url ? {} : { applicationUrl: url }),
    })
    if (applied > 0) console.log(`The database was brought up to date (${applied} migrations).`)
  } catch (error) {
    const { host } = new URL(migrationUrl)
    throw new Error(`The database at ${host} could not be reached or brought up to date.`, { cause: error })
  }
  undoing.add('The database pool', closeDatabase)
  undoing.add('The health probe', closeProber)
  return settleEnv(read, { PORT: port, DATABASE_URL: url })
}

async function embeddedUrl(dataDir: string, undoing: Undoing): Promise<string> {
  try {
    const embedded = await startEmbedded({ dataDir, log: line => console.log(line) })
    undoing.add('PostgreSQL', embedded.stop)
    console.log(`The data lie in ${embedded.folder}.`)
    return embedded.url
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error))
  }
}
