import type { MemberId } from '@/db/id'
import { sendAsked } from '@/db/read-rows'
import type { Scope } from '@/db/scope'
import { inScopeWhile, type ReadScope } from '@/db/scoped'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { medianOfHistogram } from '../pipeline/domain/figures'
import { averageFacts, type Facts, factsOf, type Outcomes, sumFacts } from './domain/board'
import { type Period, periodOf, type Span } from './domain/period'
import { readSort, type Sort, sortRows } from './domain/sort'
import { type BoardSearch, type RawSearch, readBoardSearch } from './inputs'
import { findCycles } from './queries/find-cycles'
import { findDataRange } from './queries/find-data-range'
import { findOutcomes, findPosts } from './queries/find-facts'
import { findWaiting, type Waiting } from './queries/find-waiting'
import { type FilterChoice, listFilters } from './queries/list-filters'
import { listSeats, type Seat } from './queries/list-seats'
import type { MemberFilter } from './queries/member-filter'
import { type ChannelSums, sumChannels } from './queries/sum-channels'
import type { OpenSums } from './queries/sum-open'
import { type RollupSums, sumRollup } from './queries/sum-rollup'

export interface BoardRow {
  readonly seat: Seat
  readonly name: string
  readonly facts: Facts
}

/** What the pictures of a board show beyond its rows. */
export interface Pictures {
  readonly signals: RollupSums<'signals' | 'answered'> | null
  readonly waiting: Waiting
  readonly channels: readonly ChannelSums[]
  readonly medianCycle: number | null
}

/** The rows of a board, and what they sum up to. */
export interface BoardRows {
  readonly members: readonly BoardRow[]
  readonly total: Facts
  /** The average teammate, where the organization shows no names. */
  readonly average: { readonly facts: Facts; readonly people: number } | null
}

/** Pipeline and meetings of everyone a board counts. */
export interface BoardSummary {
  readonly total: Outcomes
  readonly open: readonly OpenSums[]
  readonly gap: BoardGap | null
}

/** Why a board has nothing to show. */
export interface BoardGap {
  readonly nobody: boolean
  /** What the organization's data spans; null when it has none. */
  readonly range: Span | null
}

/** A board as far as it is known when its head is drawn; what follows is of the same snapshot, and read while the parts before it are drawn. */
export interface BoardView {
  readonly scope: Scope
  readonly today: PlainDate
  readonly period: Period
  readonly search: BoardSearch
  readonly sort: Sort
  readonly filters: readonly FilterChoice[]
  readonly summary: Promise<BoardSummary>
  readonly pictures: Promise<Pictures>
  readonly rows: Promise<BoardRows>
}

/** The team board of the signed-in member: of his team, his branches, the organization, or himself. */
export async function loadBoard(raw: RawSearch): Promise<BoardView> {
  const scope = await requireScope('board:read')
  const search = readBoardSearch(raw)
  const today = dayIn(scope.timeZone, new Date())
  return inScopeWhile<BoardView>(scope, async open => {
    const period = await findPeriod(open, search, today)
    const filter = filterOf(search)
    const self = ownSeat(scope)
    const isCounted = (seat: Seat) => self === null || seat.id === self
    const named = self === null || scope.teamVisibility === 'names'
    const isNamed = (seat: Seat) => named || isCounted(seat)
    // Four statements, so that a part is drawn while the next is read.
    const seatsAsked = Promise.all([listSeats(open, filter), listFilters(open)])
    sendAsked(open)
    const outcomesAsked = findOutcomes(open, period, filter, today)
    sendAsked(open)
    const pictures = findPictures(open, period, self === null ? filter : { kind: 'member', memberId: self })
    sendAsked(open)
    const postsAsked = findPosts(open, period, filter)
    const sort = readSort(search.sort)
    const rows = async (): Promise<BoardRows> => {
      const [[seats], { outcomes }, posts] = await Promise.all([seatsAsked, outcomesAsked, postsAsked])
      const factsFor = (id: string) => factsOf(outcomes(id), posts(id))
      const people = seats.map(seat => ({ seat, name: seat.name, facts: factsFor(seat.id) }))
      const members = people.filter(
        ({ seat, facts }) => isNamed(seat) && (isSelling(seat) || hasFigures(facts)),
      )
      const counted = people.filter(({ seat }) => isCounted(seat)).map(({ facts }) => facts)
      const team = people.filter(({ seat }) => seat.sells).map(({ facts }) => facts)
      const average = named ? null : averageFacts(team)
      return {
        members: sortRows(members, sort, scope.language),
        total: sumFacts(counted) ?? factsFor(''),
        average: average === null ? null : { facts: average, people: team.length },
      }
    }
    const rowsMade = rows()
    const summary = async (): Promise<BoardSummary> => {
      const [[seats], { outcomes, open: openSums }] = await Promise.all([seatsAsked, outcomesAsked])
      const total = sumFacts(seats.filter(isCounted).map(seat => outcomes(seat.id))) ?? outcomes('')
      const isFull = hasFigures(total) && seats.some(seat => isNamed(seat) && isSelling(seat))
      return {
        total,
        open: self === null ? openSums : openSums.filter(sum => sum.memberId === self),
        gap: isFull ? null : await findGap(open, await pictures, await rowsMade),
      }
    }
    const parts = { summary: summary(), pictures, rows: rowsMade }
    const rest = Promise.all(Object.values(parts))
    // Whoever draws them is told of a failure; until then somebody has to know of it.
    rest.catch(() => undefined)
    const [, filters] = await seatsAsked
    return { first: { scope, today, period, search, sort, filters, ...parts }, rest }
  })
}

const isSelling = (seat: Seat) => seat.active && seat.sells

async function findGap(
  scope: ReadScope,
  { channels }: Pictures,
  { members, total }: BoardRows,
): Promise<BoardGap | null> {
  const nobody = members.length === 0
  const range = hasFigures(total) || channels.length > 0 ? null : await findDataRange(scope)
  return nobody || range !== null ? { nobody, range } : null
}

/** A salesperson's board is about himself first. */
export const ownSeat = (scope: Scope): MemberId | null =>
  scope.role === 'salesperson' ? scope.memberId : null

export async function findPeriod(scope: ReadScope, search: BoardSearch, today: PlainDate): Promise<Period> {
  const range = search.period === 'all' ? await findDataRange(scope) : null
  return periodOf(search, today, scope.weekStart, range)
}

/** Whom the address narrows a screen to. */
export function filterOf({ member, people }: BoardSearch): MemberFilter {
  if (member !== undefined) return { kind: 'member', memberId: member }
  const [kind, id] = people?.split(':') ?? []
  if (kind === 'team' && id !== undefined) return { kind, teamId: id }
  if (kind === 'branch' && id !== undefined) return { kind, branchId: id }
  return { kind: 'all' }
}

/** What the pictures of a board show beyond the rows: touches, signals, channels, cycles. */
export async function findPictures(
  scope: ReadScope,
  period: Period,
  filter: MemberFilter,
): Promise<Pictures> {
  const by = 'everyone' as const
  const [signals, waiting, channels, cycles] = await Promise.all([
    sumRollup(scope, period, filter, {
      table: 'signal_rollup',
      measures: ['signals', 'answered'],
      weekly: ['signals'],
      by,
      before: true,
    }),
    findWaiting(scope, filter),
    sumChannels(scope, period, filter),
    findCycles(scope, period, filter),
  ])
  return {
    signals: signals[0] ?? null,
    waiting,
    channels,
    medianCycle: medianOfHistogram(cycles),
  }
}

function hasFigures({ counts, open }: Outcomes): boolean {
  return open.open > 0 || Object.values(counts).some(count => count > 0)
}
