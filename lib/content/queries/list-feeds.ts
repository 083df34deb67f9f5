import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { type FeedError, feedErrors } from '../domain/feed-errors'
import type { ReferenceSource } from './search-references'

export interface FeedRow {
  readonly id: string
  readonly version: number
  readonly source: ReferenceSource
  readonly url: string
  readonly title: string | null
  readonly fetchedAt: Date | null
  readonly error: FeedError | null
  readonly texts: number
}

/** The feeds of the library, by source and name. */
export async function listFeeds(scope: ReadScope): Promise<FeedRow[]> {
  const rows = await readRows<Record<string, string | number | null>>(
    scope,
    sql`
    select f.id, f.version, f.source, f.url, f.title, f.fetched_at::text as fetched, f.error_code as error,
      (select count(*)::integer from reference_text r
        where r.organization_id = f.organization_id and r.feed_id = f.id) as texts
    from reference_feed f where f.organization_id = ${scope.organizationId}
    order by f.source, coalesce(f.title, f.url), f.id`,
  )
  return rows.map(row => ({
    id: String(row.id),
    version: Number(row.version),
    source: String(row.source) as ReferenceSource,
    url: String(row.url),
    title: row.title == null ? null : String(row.title),
    fetchedAt: row.fetched == null ? null : new Date(String(row.fetched)),
    error: row.error == null ? null : (feedErrors.find(code => code === row.error) ?? 'unreachable'),
    texts: Number(row.texts),
  }))
}
