import { guessLanguage } from './guess-language'
import { urlKey } from './identity'
import { postKey } from './post-key'
import type { RowReader } from './row-reader'
import type { ImportRow } from './row-types'

function requiredDay(read: RowReader): string {
  const before = read.problems.length
  const day = read.day('date')
  if (day === null && read.problems.length === before) read.refuse('date', 'required_missing', '')
  return day ?? ''
}

/** Reads a row of LinkedIn's analytics: a post where it names one, else a day of the account. */
export function readLinkedinAnalytics(read: RowReader): ImportRow<'linkedin-analytics'> {
  const url = read.url('url')
  return {
    kind: 'linkedin-analytics',
    part: url === null ? 'day' : 'post',
    day: requiredDay(read),
    key: url === null ? null : (postKey(url) ?? `linkedin:${urlKey(url) ?? url}`),
    url,
    impressions: read.count('impressions'),
    engagements: read.count('engagements'),
    newFollowers: read.count('newFollowers'),
    followers: read.count('followers'),
  }
}

/** Reads a row of X's analytics: of posts where the file has their number or address, else of the account's days. */
export function readXAnalytics(read: RowReader): ImportRow<'x-analytics'> {
  const ofPosts = read.has('postId') || read.has('url')
  const id = read.text('postId')
  const url = read.url('url') ?? (id === null ? null : `https://x.com/i/web/status/${id}`)
  const fromUrl = url === null ? null : postKey(url)
  const key = fromUrl ?? (id === null ? null : `x:${id}`)
  if (ofPosts && key === null && !read.problems.some(({ field }) => field === 'url'))
    read.refuse(read.has('postId') ? 'postId' : 'url', 'required_missing', '')
  const body = read.text('text')
  return {
    kind: 'x-analytics',
    part: ofPosts ? 'post' : 'day',
    day: requiredDay(read),
    occurredAt: read.problems.length === 0 ? (read.moment('date') ?? '') : '',
    key,
    url,
    body,
    language: body === null ? null : guessLanguage(body),
    impressions: read.count('impressions'),
    reactions: read.count('likes'),
    comments: read.count('replies'),
    reposts: read.count('reposts'),
    engagements: read.count('engagements'),
    newFollowers: read.count('newFollowers'),
    profileViews: read.count('profileViews'),
    clicks: read.count('clicks'),
  }
}
