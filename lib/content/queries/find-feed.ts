import { sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

export interface FeedToFetch {
  readonly url: string
  readonly etag: string | null
}

/** What a worker needs of a feed it claimed; null when it was removed meanwhile. */
export async function findFeed(scope: ReadScope, id: string): Promise<FeedToFetch | null> {
  const [row] = await scope.db.execute<{ url: string; etag: string | null }>(sql`
    select url, etag from reference_feed where organization_id = ${scope.organizationId} and id = ${id}`)
  return row === undefined ? null : { url: row.url, etag: row.etag }
}
