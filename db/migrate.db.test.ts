import postgres from 'postgres'
import { expect, test } from 'vitest'
import { freshDatabase } from '@/scripts/testing/fresh-database'
import { migrate } from './migrate'

test('two processes that migrate at once apply every migration once', async () => {
  const { url, drop } = await freshDatabase()
  const owner = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const [before] = await owner<{ count: number }[]>`
      select count(*)::integer as count from drizzle.__drizzle_migrations`
    await owner.unsafe('drop schema drizzle cascade; drop schema public cascade; create schema public')
    const applied = await Promise.all([migrate({ url }), migrate({ url }), migrate({ url })])
    expect(applied.map(result => result.applied).sort()).toEqual([0, 0, before?.count])
    const [after] = await owner<{ count: number; different: number }[]>`
      select count(*)::integer as count, count(distinct hash)::integer as different
      from drizzle.__drizzle_migrations`
    expect({ ...after }).toEqual({ count: before?.count, different: before?.count })
    expect(await migrate({ url })).toEqual({ applied: 0 })
  } finally {
    await owner.end()
    await drop()
  }
})
