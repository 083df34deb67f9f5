import type { BoardPlace } from '@/lib/pipeline/domain/board-place'
import type { BoardHead } from '@/lib/pipeline/load-board'
import type { BoardCard } from '@/lib/pipeline/queries/board-card'
import { type At, type Outbox, placedBy } from '@/lib/platform/outbox/domain/outbox'

/** A card where it stands now: as the server said, or as the reader's moves put it. */
export interface PlacedCard {
  readonly card: BoardCard
  readonly place: BoardPlace
  /** The version a further move builds on. */
  readonly version: number
  readonly waiting: boolean
}

export const placeOf = ({ stageId, status, amountCents, closedOn, reasonId }: BoardCard): BoardPlace => ({
  stageId,
  status,
  amountCents,
  closedOn,
  reasonId,
})

/** Every card at its place. */
export function placeCards(
  cards: ReadonlyMap<string, BoardCard>,
  outbox: Outbox<BoardPlace>,
  confirmed: ReadonlyMap<string, At<BoardPlace>>,
): Map<string, PlacedCard> {
  const waiting = new Set(outbox.map(({ rowId }) => rowId))
  const placed = new Map<string, PlacedCard>()
  for (const [id, card] of cards) {
    const known = confirmed.get(id)
    const [base, version] =
      known !== undefined && known.version > card.version
        ? [known, known.version]
        : [placeOf(card), card.version]
    const place = waiting.has(id) ? placedBy<BoardPlace>(outbox, id, base) : base
    placed.set(id, { card, place, version, waiting: waiting.has(id) })
  }
  return placed
}

/** Those that close first come first, those without a day last; what was closed, the latest first. */
function compareCards(one: PlacedCard, other: PlacedCard): number {
  const [closed, otherClosed] = [one.place.closedOn, other.place.closedOn]
  if (closed !== null && otherClosed !== null && closed !== otherClosed) return closed < otherClosed ? 1 : -1
  const [day, otherDay] = [one.card.expectedCloseOn ?? '9999', other.card.expectedCloseOn ?? '9999']
  if (closed === null && day !== otherDay) return day < otherDay ? -1 : 1
  return one.card.id < other.card.id ? -1 : 1
}

/** The cards of each column; those the reader just moved stand first, the latest before all. */
export function columnsOf(
  placed: ReadonlyMap<string, PlacedCard>,
  recent: readonly string[],
): Map<string, PlacedCard[]> {
  const columns = new Map<string, PlacedCard[]>()
  for (const found of placed.values()) {
    const column = columns.get(found.place.stageId)
    if (column === undefined) columns.set(found.place.stageId, [found])
    else column.push(found)
  }
  const rank = new Map(recent.map((id, index) => [id, index]))
  const rankOf = ({ card }: PlacedCard) => rank.get(card.id) ?? recent.length
  for (const column of columns.values())
    column.sort((one, other) => rankOf(one) - rankOf(other) || compareCards(one, other))
  return columns
}

type Standing = Pick<BoardPlace, 'stageId' | 'amountCents'>

/** The heads after some cards went from one place to another; null where a card came from elsewhere, or left for there. */
export function shiftHeads(
  heads: ReadonlyMap<string, BoardHead>,
  probabilities: ReadonlyMap<string, number>,
  shifts: Iterable<readonly [Standing | null, Standing | null]>,
): Map<string, BoardHead> {
  const shifted = new Map(heads)
  const add = (at: Standing | null, by: 1 | -1) => {
    const head = at === null ? undefined : shifted.get(at.stageId)
    if (at === null || head === undefined) return
    const amount = by * (at.amountCents ?? 0)
    const weight = (probabilities.get(at.stageId) ?? 0) / 100
    shifted.set(at.stageId, {
      stageId: at.stageId,
      count: head.count + by,
      amountCents: head.amountCents + amount,
      weightedCents: head.weightedCents + Math.round(amount * weight),
    })
  }
  for (const [from, to] of shifts) {
    add(from, -1)
    add(to, 1)
  }
  return shifted
}

/** What the reader's own moves change of what the server counted. */
export const ownShifts = (placed: ReadonlyMap<string, PlacedCard>): (readonly [Standing, Standing])[] =>
  [...placed.values()].flatMap(({ card, place }) =>
    card.stageId === place.stageId && card.amountCents === place.amountCents ? [] : [[card, place] as const],
  )
