import { sql } from 'drizzle-orm'
import journal from '@/db/migrations/meta/_journal.json'
import { asIdentity } from '@/db/scoped'

export interface Health {
  readonly live: true
  readonly ready: boolean
  readonly database: 'reached' | 'lost'
  readonly migrations: 'current' | 'behind' | 'unknown'
}

/** Whether the process lives (it answers) and is ready: its database reached, its migrations current. */
export async function checkHealth(): Promise<Health> {
  try {
    const applied = await asIdentity(async db => {
      const [row] = await db.execute<{ count: number }>(sql`select migrations_applied() as count`)
      return row?.count ?? 0
    })
    const current = applied >= journal.entries.length
    return { live: true, ready: current, database: 'reached', migrations: current ? 'current' : 'behind' }
  } catch {
    return { live: true, ready: false, database: 'lost', migrations: 'unknown' }
  }
}
