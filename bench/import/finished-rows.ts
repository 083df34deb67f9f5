import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import type { Sql } from 'postgres'

/** What an import of deals writes, in the order in which the rows refer to one another. */
const tables = ['company', 'person', 'opportunity', 'stage_change'] as const

/** The finished rows of one table, as a file in PostgreSQL's text format. */
export interface TableFile {
  readonly table: string
  readonly columns: string
  readonly path: string
}

/** Writes what an import left in the database to files. Throws when it wrote into a table not known here. */
export async function saveFinishedRows(sql: Sql, folder: string): Promise<TableFile[]> {
  await requireNothingElse(sql)
  const files: TableFile[] = []
  for (const table of tables) {
    const names = await sql<{ name: string }[]>`
      select quote_ident(column_name) as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`
    const columns = names.map(({ name }) => name).join(', ')
    const path = join(folder, `${table}.copy`)
    await saveCopy(
      sql,
      `copy (select ${columns} from ${table} where import_batch_id is not null) to stdout`,
      path,
    )
    files.push({ table, columns, path })
  }
  return files
}

// Written as it comes: a stream that has to wait leaves the connection of postgres.js asleep for good.
async function saveCopy(sql: Sql, statement: string, path: string): Promise<void> {
  const rows = await sql.unsafe(statement).readable()
  const file = openSync(path, 'w')
  try {
    rows.on('data', (piece: Buffer) => writeSync(file, piece))
    await finished(rows)
  } finally {
    closeSync(file)
  }
}

async function requireNothingElse(sql: Sql): Promise<void> {
  const marked = await sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'import_batch_id'`
  for (const { name } of marked) {
    if (tables.some(table => table === name)) continue
    const [row] = await sql.unsafe(`select 1 from "${name}" where import_batch_id is not null limit 1`)
    if (row !== undefined)
      throw new Error(`The import wrote into ${name}, which the comparison does not copy.`)
  }
}

/** Plain COPY of the same rows into the same tables: keys, indexes and the triggers of the rollups are at work. */
export async function copyFinishedRows(sql: Sql, files: readonly TableFile[]): Promise<void> {
  await sql.begin(async transaction => {
    for (const { table, columns, path } of files) {
      const sink = await transaction.unsafe(`copy ${table} (${columns}) from stdin`).writable()
      await pipeline(createReadStream(path), sink)
    }
  })
}

/** COPY of the file as it is into a table of texts without a key: the least that storing it can cost. */
export async function copyBareFile(sql: Sql, path: string, columns: number): Promise<void> {
  const names = Array.from({ length: columns }, (_, index) => `c${index} text`)
  await sql.unsafe(`create table bare (${names.join(', ')})`)
  const sink = await sql.unsafe('copy bare from stdin (format csv, header)').writable()
  await pipeline(createReadStream(path), sink)
}
