import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../run-command'
import type { CheckOutcome } from './check'

const committed = join('db', 'migrations')
const kit = 'node_modules/drizzle-kit/bin.cjs'

/** Whether the migrations make the schema of the code: generating beside a copy of them must add none. */
export async function checkMigrations(): Promise<CheckOutcome> {
  const copy = join('.cache', `migrations-${process.pid}`)
  mkdirSync('.cache', { recursive: true })
  cpSync(committed, copy, { recursive: true })
  try {
    const generation = await runCommand(
      [kit, 'generate', '--dialect=postgresql', '--schema=./db/schema/*.ts', `--out=./${copy}`],
      { quiet: true },
    )
    if (generation.code !== 0) return { ok: false, output: generation.output }
    const known = new Set(listMigrations(committed))
    const added = listMigrations(copy).filter(name => !known.has(name))
    if (known.size === 0) return { ok: false, output: `${committed} holds no migration` }
    if (added.length === 0) return { ok: true }
    return {
      ok: false,
      output:
        'The schema has changed since the last migration: run npm run db:generate and commit what it writes.',
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function listMigrations(folder: string): string[] {
  return readdirSync(folder).filter(name => name.endsWith('.sql'))
}
