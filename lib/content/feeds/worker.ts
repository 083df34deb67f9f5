import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import { logError } from '@/lib/platform/action/log-error'
import { startWorker, type Worker } from '@/lib/platform/jobs/start-worker'
import { claimFeed, failFeed, hearFeeds, keepFetched } from '../mutations/feed-work'
import { findFeed } from '../queries/find-feed'
import { fetchFeed, type Surroundings } from './fetch-feed'
import { guessLanguage } from './guess-language'
import { readFeed } from './read-feed'
import { RefusedFeed } from './refused-feed'

/** Longer than a fetch and its writing take; whoever dies in between loses the feed only for so long. */
const leaseSeconds = 300
const pollMilliseconds = 60_000

/** Fetches feeds that are due, one at a time. */
export const startFeedWorker = (): Worker =>
  startWorker({ name: 'feed worker', next: () => fetchNextFeed(), hear: hearFeeds, pollMilliseconds })

/** Claims and fetches the next feed; false when none is due. */
export async function fetchNextFeed(around: Partial<Surroundings> = {}): Promise<boolean> {
  const claim = await claimFeed(leaseSeconds)
  if (claim === null) return false
  const scope = await findSystemScope({ id: claim.organizationId })
  if (scope === null) return true
  try {
    await fetchInto(scope, claim.feedId, around)
  } catch (error) {
    if (!(error instanceof RefusedFeed)) logError(error, `feed ${claim.feedId}`)
    const code = error instanceof RefusedFeed ? error.code : 'unreachable'
    await inWriteScope(scope, writer => failFeed(writer, claim.feedId, code))
  }
  return true
}

/** The network is asked between two transactions, never within one. */
async function fetchInto(scope: Scope, feedId: string, around: Partial<Surroundings>): Promise<void> {
  const feed = await inScope(scope, reader => findFeed(reader, feedId))
  if (feed === null) return
  const fetched = await fetchFeed(feed.url, feed.etag, around)
  if (fetched.kind === 'unchanged') {
    await inWriteScope(scope, writer => keepFetched(writer, feedId, null))
    return
  }
  const { title, language, entries } = readFeed(fetched.text)
  const otherwise = language === 'fr' || language === 'en' ? language : scope.language
  const read = entries.map(entry => ({ ...entry, language: guessLanguage(entry.body, otherwise) }))
  await inWriteScope(scope, writer =>
    keepFetched(writer, feedId, { title, etag: fetched.etag, entries: read }),
  )
}
