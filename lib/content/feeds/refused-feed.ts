import type { FeedError } from '../domain/feed-errors'

/** Thrown while a feed is fetched or read, for what its address or its server caused. */
export class RefusedFeed extends Error {
  readonly code: FeedError

  constructor(code: FeedError) {
    super(code)
    this.code = code
  }
}
