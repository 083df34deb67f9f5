import postgres from 'postgres'
import { expect, test } from 'vitest'
import { freshDatabase } from './fresh-database'

test('fresh databases are migrated and apart from one another', async () => {
  const [first, second] = await Promise.all([freshDatabase(), freshDatabase()])
  const here = postgres(first.url, { max: 1 })
  const there = postgres(second.url, { max: 1 })
  try {
    await here`create table only_here (x integer)`
    const tables = there`select 1 from information_schema.tables where table_name = 'only_here'`
    expect(await tables).toHaveLength(0)
    const [migrations] = await there`select count(*)::integer as count from drizzle.__drizzle_migrations`
    expect(migrations?.count).toBeGreaterThan(0)
  } finally {
    await Promise.all([here.end(), there.end()])
    await Promise.all([first.drop(), second.drop()])
  }
})
