/** Why a feed could not be fetched or read; the screen has the words. */
export const feedErrors = [
  'not_https',
  'private_address',
  'unknown_host',
  'unreachable',
  'timeout',
  'status',
  'too_large',
  'too_many_redirects',
  'doctype',
  'not_a_feed',
] as const

export type FeedError = (typeof feedErrors)[number]
