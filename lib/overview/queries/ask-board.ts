import { sendAsked } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { Period } from '../domain/period'
import { findOutcomes, findPosts } from './find-facts'
import { findPictures } from './find-pictures'
import { listFilters } from './list-filters'
import { listSeats } from './list-seats'
import type { MemberFilter } from './member-filter'

interface Asked {
  readonly period: Period
  readonly filter: MemberFilter
  /** Whose pictures: a salesperson's board has rows of his team, and pictures of himself. */
  readonly pictured: MemberFilter
  readonly today: PlainDate
}

/** What a board is made of, asked in four statements of one snapshot, so that a part can be drawn while the next is read. */
export function askBoard(scope: ReadScope, { period, filter, pictured, today }: Asked) {
  const seats = Promise.all([listSeats(scope, filter), listFilters(scope)])
  sendAsked(scope)
  const outcomes = findOutcomes(scope, period, filter, today)
  sendAsked(scope)
  const pictures = findPictures(scope, period, pictured)
  sendAsked(scope)
  const posts = findPosts(scope, period, filter)
  return { seats, outcomes, pictures, posts }
}
