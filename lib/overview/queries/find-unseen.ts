import { sql } from 'drizzle-orm'
import { newToAuthor } from '@/db/author-first'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import type { PostCounts } from '../domain/board'
import type { Span } from '../domain/period'
import { type MemberFilter, memberCondition } from './member-filter'

export type UnseenCounts = Omit<PostCounts, 'planned' | 'published'>

/**
 * What the sums of a member's posts in a span hold that he sees before anybody else does: to be taken off what others are shown.
 * A function of member and span; a board that hides nothing gives zeros.
 */
export async function findUnseen(
  scope: ReadScope,
  filter: MemberFilter,
): Promise<(memberId: string, span: Span) => UnseenCounts> {
  const rows = await readRows<Record<string, string | number | null>>(
    scope,
    sql`select r.* from (${newToAuthor(scope)}) r where ${memberCondition(scope, filter)}`,
  )
  const posts = rows.map(row => ({
    memberId: String(row.member_id),
    day: dayIn(scope.timeZone, new Date(String(row.published_at))),
    measured: known(row.new_impressions) - known(row.seen_impressions),
    impressions: Number(row.new_impressions) - Number(row.seen_impressions),
    engagements: Number(row.new_engagements) - Number(row.seen_engagements),
    originalitySum: Number(row.new_originality) - Number(row.seen_originality),
    originalityCount: known(row.new_originality) - known(row.seen_originality),
  }))
  return (memberId, { from, to }) => {
    const sum = { measured: 0, impressions: 0, engagements: 0, originalitySum: 0, originalityCount: 0 }
    for (const post of posts) {
      if (post.memberId !== memberId || !isWithin(post.day, from, to)) continue
      sum.measured += post.measured
      sum.impressions += post.impressions
      sum.engagements += post.engagements
      sum.originalitySum += post.originalitySum
      sum.originalityCount += post.originalityCount
    }
    return sum
  }
}

const known = (value: string | number | null | undefined): number => (value == null ? 0 : 1)
const isWithin = (day: PlainDate, from: PlainDate, to: PlainDate) => day >= from && day <= to
