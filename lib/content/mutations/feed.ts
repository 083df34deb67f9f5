import { and, eq, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { referenceFeed, referenceText } from '@/db/schema/reference'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { AddFeed, RowInput } from '../inputs'
import { wakeFeedWorkers } from './feed-work'

const mostFeeds = 50

/** A feed to take reference texts from; a worker fetches it at once. */
export async function addFeed(scope: WriteScope, { url, source }: AddFeed): Promise<{ readonly id: string }> {
  const [row] = await scope.db.execute<{ feeds: number }>(sql`
    select count(*)::integer as feeds from reference_feed where organization_id = ${scope.organizationId}`)
  if ((row?.feeds ?? 0) >= mostFeeds) throw new Refusal('too_many')
  const id = newId<'feed'>()
  const made = await scope.db
    .insert(referenceFeed)
    .values({ organizationId: scope.organizationId, id, url, source })
    .onConflictDoNothing()
    .returning({ id: referenceFeed.id })
  if (made.length === 0) throw new Refusal('taken', { fields: { url: 'taken' } })
  await wakeFeedWorkers(scope)
  await publish(scope, 'references')
  return { id }
}

/** Fetches a feed now instead of at its hour. */
export async function refreshFeed(scope: WriteScope, { id, version }: RowInput): Promise<void> {
  const written = await scope.db
    .update(referenceFeed)
    .set({ nextFetchAt: sql`now()`, version: sql`${referenceFeed.version} + 1` })
    .where(and(rowOf(scope, id), eq(referenceFeed.version, version)))
    .returning({ id: referenceFeed.id })
  if (written.length === 0) await refuseUnchanged(scope, id)
  await wakeFeedWorkers(scope)
}

/** Fetches a feed no more; the texts it brought stay. */
export async function removeFeed(scope: WriteScope, { id, version }: RowInput): Promise<void> {
  const gone = await scope.db
    .delete(referenceFeed)
    .where(and(rowOf(scope, id), eq(referenceFeed.version, version)))
    .returning({ id: referenceFeed.id })
  if (gone.length === 0) await refuseUnchanged(scope, id)
  await scope.db
    .update(referenceText)
    .set({ feedId: null })
    .where(and(eq(referenceText.organizationId, scope.organizationId), eq(referenceText.feedId, id)))
  await publish(scope, 'references')
}

const rowOf = (scope: WriteScope, id: string) =>
  and(eq(referenceFeed.organizationId, scope.organizationId), eq(referenceFeed.id, id))

async function refuseUnchanged(scope: WriteScope, id: string): Promise<never> {
  const [current] = await scope.db
    .select({ id: referenceFeed.id, url: referenceFeed.url, version: referenceFeed.version })
    .from(referenceFeed)
    .where(rowOf(scope, id))
  throw current === undefined ? new Refusal('not_found') : new Refusal('conflict', { current })
}
