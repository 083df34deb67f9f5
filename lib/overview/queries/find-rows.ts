import { sendAsked } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { Period } from '../domain/period'
import { findFacts } from './find-facts'
import { listFilters } from './list-filters'
import { listSeats } from './list-seats'
import type { MemberFilter } from './member-filter'

/** What a board's rows are made of: seats, filters and facts, sent at once, so that their answer waits for nothing asked later. */
export function findRows(scope: ReadScope, period: Period, filter: MemberFilter, today: PlainDate) {
  const asked = Promise.all([
    listSeats(scope, filter),
    listFilters(scope),
    findFacts(scope, period, filter, today),
  ])
  sendAsked(scope)
  return asked
}
