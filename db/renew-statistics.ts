import { sql } from 'drizzle-orm'
import type { WriteScope } from './scoped'

/**
 * Has PostgreSQL look again at tables that got many rows at once, all of them where none are named. In a transaction of its own,
 * as what it looks at is locked against others who look until the transaction ends.
 */
export async function renewStatistics({ db }: WriteScope, tables: readonly string[] | null): Promise<void> {
  await db.execute(sql`select renew_statistics(${tables === null ? null : `{${tables.join(',')}}`}::text[])`)
}
