import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { type Figure, figures, readFigure } from './domain/figure'
import type { Period } from './domain/period'
import { type BoardSearch, type RawSearch, readBoardSearch } from './inputs'
import { filterOf, findPeriod, ownSeat } from './loaders'
import { listMeetings, type MeetingRow } from './queries/list-meetings'
import { listOpportunities, type OpportunityRow } from './queries/list-opportunities'
import { listPosts, type PostRow } from './queries/list-posts'
import { listSeats } from './queries/list-seats'
import type { PageOf } from './queries/page'

export type FigureRows =
  | { readonly kind: 'post'; readonly found: PageOf<PostRow> }
  | { readonly kind: 'opportunity'; readonly found: PageOf<OpportunityRow> }
  | { readonly kind: 'meeting'; readonly found: PageOf<MeetingRow> }

export interface FigureView {
  readonly scope: Scope
  readonly figure: Figure
  readonly today: PlainDate
  readonly period: Period
  readonly search: BoardSearch
  /** The one salesperson it is about; null for several. */
  readonly member: { readonly id: string; readonly name: string } | null
  readonly rows: FigureRows
}

const pageSize = 50

/** The rows behind one figure of a board; null when the address names no figure. */
export async function loadFigure(word: string, raw: RawSearch): Promise<FigureView | null> {
  const scope = await requireScope('board:read')
  const figure = readFigure(word)
  if (figure === null) return null
  const own = ownSeat(scope)
  const asked = readBoardSearch(raw)
  const search = own === null || asked.member !== undefined ? asked : { ...asked, member: own }
  const number = Math.max(1, Math.trunc(Number(raw.page)) || 1)
  const today = dayIn(scope.timeZone, new Date())
  return inScope(scope, async open => {
    const period = await findPeriod(open, search, today)
    const filter = filterOf(search)
    const page = { number, size: pageSize }
    // Where the team is shown in averages an address that names a colleague finds no rows, and no name either.
    const mayName = own === null || scope.teamVisibility === 'names' || search.member === own
    const seats = filter.kind === 'member' && mayName ? await listSeats(open, filter) : []
    const rows = async (): Promise<FigureRows> => {
      const kind = figures[figure]
      if (kind === 'post')
        return { kind, found: await listPosts(open, figure as 'published', period, filter, page) }
      if (kind === 'meeting')
        return { kind, found: await listMeetings(open, figure as 'held', period, filter, page) }
      return { kind, found: await listOpportunities(open, figure as 'open', period, filter, page, today) }
    }
    const seat = seats[0]
    return {
      scope,
      figure,
      today,
      period,
      search,
      member: seat === undefined ? null : { id: seat.id, name: seat.name },
      rows: await rows(),
    }
  })
}
