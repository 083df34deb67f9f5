import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { handle } from '@/db/client'
import { newId, type OrganizationId } from '@/db/id'
import type { Language } from '@/db/scope'
import { asWorker, type WriteScope } from '@/db/scoped'
import { publish } from '@/lib/platform/live/publish'
import type { FeedError } from '../domain/feed-errors'
import type { FeedEntry } from '../feeds/read-feed'
import { keepReferenceShingles } from './keep-shingles'

const channel = 'entregent_feed'

/** Tells the feed workers of every process, once the transaction commits, that a feed is due. */
export async function wakeFeedWorkers(scope: WriteScope): Promise<void> {
  await scope.db.execute(sql`select pg_notify(${channel}, '')`)
}

/** Calls `wake` whenever a feed is made due, until the returned function is called. */
export async function hearFeeds(wake: () => void): Promise<() => Promise<void>> {
  const { unlisten } = await handle().client.listen(channel, wake)
  return unlisten
}

export interface FeedClaim {
  readonly organizationId: OrganizationId
  readonly feedId: string
}

/** Takes the next feed that is due, of any organization; null when there is none. */
export async function claimFeed(leaseSeconds: number): Promise<FeedClaim | null> {
  // The function runs as the owner and tells which feed it is, no more: no scope is known before.
  const [row] = await asWorker(db =>
    db.execute<{ organization_id: OrganizationId | null; feed_id: string | null }>(
      sql`select organization_id, feed_id from claim_feed(make_interval(secs => ${leaseSeconds}))`,
    ),
  )
  if (row?.organization_id == null || row.feed_id === null) return null
  return { organizationId: row.organization_id, feedId: row.feed_id }
}

export interface FetchedFeed {
  readonly title: string | null
  readonly etag: string | null
  readonly entries: readonly (FeedEntry & { readonly language: Language })[]
}

/** Takes a feed's new entries into the library, each with its shingles; `null` for one that has not changed. Gives how many. */
export async function keepFetched(
  scope: WriteScope,
  feedId: string,
  found: FetchedFeed | null,
): Promise<number> {
  const [feed] = await scope.db.execute<{ source: string; url: string; last: string | null }>(sql`
    update reference_feed set fetched_at = now(), error_code = null, next_fetch_at = now() + interval '1 hour',
      title = coalesce(${found?.title ?? null}, title), etag = ${found === null ? sql`etag` : found.etag}
    where organization_id = ${scope.organizationId} and id = ${feedId}
    returning source, url, (select o.fetched_at::date - 7 from reference_feed o
      where o.organization_id = reference_feed.organization_id and o.id = reference_feed.id)::text as last`)
  if (feed === undefined || found === null) return 0
  let taken = 0
  // What stood there at the last fetch was taken then: should it be missing, somebody took it out of the library.
  const fresh = found.entries.filter(
    ({ publishedOn }) => publishedOn === null || publishedOn >= (feed.last ?? ''),
  )
  for (const entry of fresh) {
    const id = newId<'reference'>()
    const made = await scope.db.execute(sql`
      insert into reference_text (organization_id, id, source, title, body, language, url, published_on, feed_id, external_key)
      values (${scope.organizationId}, ${id}, ${feed.source}::reference_source, ${entry.title}, ${entry.body},
        ${entry.language}::language, ${entry.url}, ${entry.publishedOn}, ${feedId}, ${keyOf(feed.url, entry.key)})
      on conflict (organization_id, external_key) do nothing returning id`)
    if (made.length === 0) continue
    await keepReferenceShingles(scope, id, entry.body)
    taken += 1
  }
  await publish(scope, 'references')
  return taken
}

/** Why a feed could not be fetched; it is tried again in six hours. */
export async function failFeed(scope: WriteScope, feedId: string, code: FeedError): Promise<void> {
  await scope.db.execute(sql`
    update reference_feed set error_code = ${code}, next_fetch_at = now() + interval '6 hours'
    where organization_id = ${scope.organizationId} and id = ${feedId}`)
  await publish(scope, 'references')
}

/** Ids of entries are unique in their feed alone, and may be of any length. */
const keyOf = (url: string, key: string): string =>
  `feed:${createHash('sha256').update(`${url}\n${key}`).digest('base64url')}`
