import { z } from 'zod'
import { inScope } from '@/db/scoped'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { can } from '@/lib/platform/access/permissions'
import { type RawSearch, readBoardSearch } from './inputs'
import { type BoardView, findPeriod } from './loaders'
import { findFacts } from './queries/find-facts'
import { findPictures } from './queries/find-pictures'
import { listMeetings, type MeetingRow } from './queries/list-meetings'
import { listOpportunities, type OpportunityRow } from './queries/list-opportunities'
import { listPosts, type PostRow } from './queries/list-posts'
import { listSeats, type Seat } from './queries/list-seats'
import type { MemberFilter } from './queries/member-filter'
import type { PageOf } from './queries/page'

export interface MemberView extends BoardView {
  readonly seat: Seat
  readonly posts: PageOf<PostRow>
  readonly opportunities: PageOf<OpportunityRow> | null
  readonly meetings: PageOf<MeetingRow>
}

const listed = 10

/** One salesperson in full; null when the scope may not see him. */
export async function loadMember(id: string, raw: RawSearch): Promise<MemberView | null> {
  const scope = await requireScope('board:read')
  if (!z.uuid().safeParse(id).success) return null
  const content = scope.contentMembers === 'everyone' || scope.contentMembers.some(member => member === id)
  if (!content) return null
  const search = { ...readBoardSearch(raw), member: id }
  const today = dayIn(scope.timeZone, new Date())
  return inScope(scope, async open => {
    const filter: MemberFilter = { kind: 'member', memberId: id }
    const period = await findPeriod(open, search, today)
    const page = { number: 1, size: listed }
    const [seats, found, pictures, posts, opportunities, meetings] = await Promise.all([
      listSeats(open, filter),
      findFacts(open, period, filter, today),
      findPictures(open, period, filter),
      listPosts(open, 'published', period, filter, page),
      can(scope.role, 'pipeline:read') ? listOpportunities(open, 'open', period, filter, page, today) : null,
      listMeetings(open, 'held', period, filter, page),
    ])
    const seat = seats[0]
    if (seat === undefined) return null
    const facts = found.facts(id)
    return {
      scope,
      today,
      period,
      search,
      sort: { key: 'name', descending: false },
      filters: [],
      summary: Promise.resolve({ total: facts, open: found.open, gap: null }),
      pictures: Promise.resolve(pictures),
      rows: Promise.resolve({
        members: [{ seat, name: seat.name, facts }],
        total: facts,
        average: null,
      }),
      seat,
      posts,
      opportunities,
      meetings,
    }
  })
}
