import type { MemberId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { inScopeWhile, type ReadScope } from '@/db/scoped'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { averageFacts, type Facts, factsOf, type Outcomes, sumFacts } from './domain/board'
import { type Period, periodOf, type Span } from './domain/period'
import { readSort, type Sort, sortRows } from './domain/sort'
import { type BoardSearch, type RawSearch, readBoardSearch } from './inputs'
import { askBoard } from './queries/ask-board'
import { findDataRange } from './queries/find-data-range'
import type { FoundOutcomes } from './queries/find-facts'
import type { Pictures } from './queries/find-pictures'
import type { FilterChoice } from './queries/list-filters'
import type { Seat } from './queries/list-seats'
import type { MemberFilter } from './queries/member-filter'
import type { OpenSums } from './queries/sum-open'

export interface BoardRow {
  readonly seat: Seat
  readonly name: string
  readonly facts: Facts
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
    const sort = readSort(search.sort)
    const pictured: MemberFilter = self === null ? filter : { kind: 'member', memberId: self }
    const asked = askBoard(open, { period, filter, pictured, today })
    const { pictures } = asked
    const rows = Promise.all([asked.seats, asked.outcomes, asked.posts]).then(
      ([[seats], { outcomes }, posts]) => rowsOf(scope, seats, id => factsOf(outcomes(id), posts(id)), sort),
    )
    const summary = Promise.all([asked.seats, asked.outcomes]).then(async ([[seats], found]) => {
      const { full, ...sums } = summaryOf(scope, seats, found)
      return { ...sums, gap: full ? null : await findGap(open, await pictures, await rows) }
    })
    const rest = Promise.all([summary, pictures, rows])
    // Whoever draws them is told of a failure; until then somebody has to know of it.
    rest.catch(() => undefined)
    const [, filters] = await asked.seats
    return { first: { scope, today, period, search, sort, filters, summary, pictures, rows }, rest }
  })
}

const isSelling = (seat: Seat) => seat.active && seat.sells

/** Whose figures the sums of a board are: everybody's, or a salesperson's own. */
const isCounted = (scope: Scope, seat: Seat) => scope.role !== 'salesperson' || seat.id === scope.memberId

/** Who has a row: a salesperson sees his teammates where the organization shows names. */
const isNamed = (scope: Scope, seat: Seat) => scope.teamVisibility === 'names' || isCounted(scope, seat)

function rowsOf(
  scope: Scope,
  seats: readonly Seat[],
  facts: (memberId: string) => Facts,
  sort: Sort,
): BoardRows {
  const people = seats.map(seat => ({ seat, name: seat.name, facts: facts(seat.id) }))
  const shown = people.filter(
    person => isNamed(scope, person.seat) && (isSelling(person.seat) || hasFigures(person.facts)),
  )
  const counted = people.filter(({ seat }) => isCounted(scope, seat))
  const team = people.filter(({ seat }) => seat.sells)
  const average = seats.every(seat => isNamed(scope, seat))
    ? null
    : averageFacts(team.map(person => person.facts))
  return {
    members: sortRows(shown, sort, scope.language),
    total: sumFacts(counted.map(person => person.facts)) ?? facts(''),
    average: average === null ? null : { facts: average, people: team.length },
  }
}

/** `full` where it is certain before the rows are read that there is something to show. */
function summaryOf(scope: Scope, seats: readonly Seat[], { outcomes, open }: FoundOutcomes) {
  const counted = seats.filter(seat => isCounted(scope, seat))
  const total = sumFacts(counted.map(seat => outcomes(seat.id))) ?? outcomes('')
  const self = ownSeat(scope)
  return {
    total,
    open: self === null ? open : open.filter(sum => sum.memberId === self),
    full: hasFigures(total) && seats.some(seat => isNamed(scope, seat) && isSelling(seat)),
  }
}

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

function hasFigures({ counts, open }: Outcomes): boolean {
  return open.open > 0 || Object.values(counts).some(count => count > 0)
}
