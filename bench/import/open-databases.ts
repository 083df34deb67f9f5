import { rmSync } from 'node:fs'
import postgres, { type Sql } from 'postgres'
import { closeDatabase } from '@/db/client'
import { startEmbedded } from '@/db/embedded/start-embedded'
import { findSystemUser } from '@/db/embedded/system-user'
import { clearTemporaryFolders, makeTemporaryFolder } from '@/db/embedded/temporary-folder'
import { migrate } from '@/db/migrate'
import { fillDemoIfEmpty } from '@/lib/demo/fill-demo'
import { settleEnv } from '@/lib/platform/env/env'
import { readEnv } from '@/lib/platform/env/read-env'
import type { Undoing } from '@/scripts/undoing'

export interface Databases {
  readonly folder: string
  /** Runs `work` on a copy of the demo's database that nobody else has touched; dropped afterwards. */
  onFresh<Result>(work: (superuser: Sql) => Promise<Result>): Promise<Result>
}

/** A PostgreSQL with the settings of `npm start`, and a demo in it to make copies of; gone with `undoing`. */
export async function openDatabases(undoing: Undoing): Promise<Databases> {
  await clearTemporaryFolders()
  const folder = makeTemporaryFolder(findSystemUser())
  undoing.add('The temporary folder', () => rmSync(folder, { recursive: true, force: true }))
  const embedded = await startEmbedded({ dataDir: folder, log: () => undefined })
  undoing.add('PostgreSQL', embedded.stop)
  await migrate({ url: embedded.url })
  settle(embedded.url)
  await fillDemoIfEmpty(embedded.url)
  await closeDatabase()
  let copies = 0
  const onFresh = async <Result>(work: (superuser: Sql) => Promise<Result>): Promise<Result> => {
    copies += 1
    const name = `copy_${copies}`
    await onServer(embedded.superuserUrl, `create database ${name} template entregent owner entregent`)
    await onServer(embedded.superuserUrl, 'checkpoint')
    settle(withDatabase(embedded.url, name))
    const superuser = postgres(withDatabase(embedded.superuserUrl, name), { max: 1 })
    try {
      return await work(superuser)
    } finally {
      await superuser.end({ timeout: 5 })
      await closeDatabase()
      await onServer(embedded.superuserUrl, `drop database ${name} with (force)`)
    }
  }
  return { folder, onFresh }
}

function settle(url: string): void {
  const reading = readEnv({ AUTH_SECRET: 'nobody signs in to the databases of a bench', DEMO: 'true' })
  if (!reading.ok) throw new Error(reading.mistakes.join(' '))
  settleEnv(reading.env, { DATABASE_URL: url })
}

async function onServer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function withDatabase(address: string, name: string): string {
  const other = new URL(address)
  other.pathname = `/${name}`
  return other.href
}
