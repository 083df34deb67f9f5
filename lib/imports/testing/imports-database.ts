import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase } from '@/db/client'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import { createOrganization } from '@/lib/platform/organization/create-organization'
import { freshDatabase } from '@/scripts/testing/fresh-database'
import type { ImportKind } from '../domain/fields'
import { type FileImport, type FileReport, importFile } from '../import-file'
import { undoBatch } from '../mutations/undo-batch'

/** A database of its own for a file of tests. */
export function withImportsDatabase(): void {
  let drop: () => Promise<void>
  const before = process.env.DATABASE_URL
  beforeAll(async () => {
    const database = await freshDatabase()
    drop = database.drop
    process.env.DATABASE_URL = database.url
  })
  afterAll(async () => {
    await closeDatabase()
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
    await drop()
  })
}

/** A new organization in Paris that counts in euros. */
export async function organizationOf(slug: string): Promise<Scope> {
  const facts = { timeZone: 'Europe/Paris', weekStart: 1, currency: 'EUR', language: 'fr' } as const
  await createOrganization({ slug, name: `${slug} SA`, ...facts })
  const scope = await findSystemScope({ slug })
  if (scope === null) throw new Error(`The organization ${slug} was not made.`)
  return scope
}

/** Imports a text, or the bytes of a file, as the command line does a file. */
export async function importText(
  scope: Scope,
  kind: ImportKind,
  text: string | Uint8Array,
  options: Partial<FileImport> = {},
): Promise<FileReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'entregent-import-'))
  try {
    const file = path.join(folder, `${kind}.csv`)
    await writeFile(file, text)
    const given = { path: file, name: `${kind}.csv`, kind, dryRun: false, createMembers: false }
    return await importFile(scope, { ...given, ...options })
  } finally {
    await rm(folder, { recursive: true })
  }
}

export async function undo(scope: Scope, { batchId }: FileReport): Promise<void> {
  if (batchId === null) throw new Error('There is nothing to undo.')
  await inWriteScope(scope, writer => undoBatch(writer, batchId))
}

/** Rows of one query of the scope's organization. */
export const rowsOf = (scope: Scope, query: string): Promise<Record<string, unknown>[]> =>
  inScope(scope, async ({ db }) => [...(await db.execute(sql.raw(query)))])

const tables = [
  ...['branch', 'team', 'member', 'company', 'person', 'opportunity', 'stage_change', 'signal'],
  ...[
    'post',
    'post_metric',
    'post_shingle',
    'linkedin_activity',
    'account_metric',
    'reference_text',
    'reference_shingle',
  ],
]
const kept = [
  'import_row',
  'import_chunk',
  'stage_entry_rollup',
  'close_rollup',
  'cycle_rollup',
  'signal_rollup',
]

/** Every row an import can leave, by table; tables without any are left out. */
export async function leftIn(scope: Scope): Promise<Record<string, number>> {
  const counts = [...tables, ...kept].map(
    table => `select '${table}' as name, count(*)::integer as rows from ${table}`,
  )
  const rows = await rowsOf(scope, counts.join(' union all '))
  const filled = rows.filter(({ rows: count }) => count !== 0)
  return Object.fromEntries(filled.map(({ name, rows: count }) => [String(name), Number(count)]))
}
