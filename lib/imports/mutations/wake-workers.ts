import { sql } from 'drizzle-orm'
import { handle } from '@/db/client'
import type { WriteScope } from '@/db/scoped'

const channel = 'entregent_import'

/** Tells the import workers of every process, once the transaction commits, that there is something to do. */
export async function wakeWorkers(scope: WriteScope): Promise<void> {
  await scope.db.execute(sql`select pg_notify(${channel}, '')`)
}

/** Calls `wake` whenever an import is queued, until the returned function is called. */
export async function hearQueued(wake: () => void): Promise<() => Promise<void>> {
  const { unlisten } = await handle().client.listen(channel, wake)
  return unlisten
}
