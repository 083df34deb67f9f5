import type { MemberId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { inScopeWhile, type ReadScope } from '@/db/scoped'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { medianOfHistogram } from '../pipeline/domain/figures'
import { averageFacts, type Facts, sumFacts } from './domain/board'
import { type Period, periodOf, type Span } from './domain/period'
import { readSort, type Sort, sortRows } from './domain/sort'
import { type BoardSearch, type RawSearch, readBoardSearch } from './inputs'
import { findCycles } from './queries/find-cycles'
import { findDataRange } from './queries/find-data-range'
import { findRows } from './queries/find-rows'
import { findWaiting, type Waiting } from './queries/find-waiting'
import type { FilterChoice } from './queries/list-filters'
import type { Seat } from './queries/list-seats'
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

export interface BoardView {
  readonly scope: Scope
  readonly today: PlainDate
  readonly period: Period
  readonly search: BoardSearch
  readonly sort: Sort
  readonly filters: readonly FilterChoice[]
  readonly rows: readonly BoardRow[]
  readonly total: Facts
  readonly open: readonly OpenSums[]
  /** Of the same snapshot, and read while the rows are drawn. */
  readonly pictures: Promise<Pictures>
  /** The average teammate, where the organization shows no names. */
  readonly average: { readonly facts: Facts; readonly people: number } | null
  /** What the organization's data spans, asked only when the period shows nothing. */
  readonly range: Span | null
}

/** The team board of the signed-in member: of his team, his branches, the organization, or himself. */
export async function loadBoard(raw: RawSearch): Promise<BoardView> {
  const scope = await requireScope('board:read')
  const search = readBoardSearch(raw)
  const today = dayIn(scope.timeZone, new Date())
  return inScopeWhile(scope, async open => {
    const period = await findPeriod(open, search, today)
    const filter = filterOf(search)
    const self = ownSeat(scope)
    const asked = findRows(open, period, filter, today)
    const pictures = findPictures(open, period, self === null ? filter : { kind: 'member', memberId: self })
    // Whoever draws them is told of a failure; until then somebody has to know of it.
    pictures.catch(() => undefined)
    const [seats, filters, found] = await asked
    const people = seats.map(seat => ({ seat, name: seat.name, facts: found.facts(seat.id) }))
    const named = self === null || scope.teamVisibility === 'names'
    const rows = (named ? people : people.filter(person => person.seat.id === self)).filter(
      person => (person.seat.active && person.seat.sells) || hasFigures(person.facts),
    )
    const counted = self === null ? people : people.filter(person => person.seat.id === self)
    const total = sumFacts(counted.map(person => person.facts)) ?? found.facts('')
    const team = people.filter(person => person.seat.sells)
    const average = named ? null : averageFacts(team.map(person => person.facts))
    const sort = readSort(search.sort)
    const empty = !hasFigures(total) && (await pictures).channels.length === 0
    const view: BoardView = {
      scope,
      today,
      period,
      search,
      sort,
      filters,
      rows: sortRows(rows, sort, scope.language),
      average: average === null ? null : { facts: average, people: team.length },
      range: empty ? await findDataRange(open) : null,
      total,
      open: self === null ? found.open : found.open.filter(sum => sum.memberId === self),
      pictures,
    }
    return { first: view, rest: pictures }
  })
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

function hasFigures({ counts, open }: Facts): boolean {
  return open.open > 0 || Object.values(counts).some(count => count > 0)
}
