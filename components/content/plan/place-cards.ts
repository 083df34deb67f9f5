import { type MoveOutcome, movePost, type PlanColumn } from '@/lib/content/domain/plan'
import { type Placed, planPlaces } from '@/lib/content/domain/plan-place'
import { localOf } from '@/lib/content/domain/rhythm'
import { type At, type Outbox, placedBy } from '@/lib/platform/outbox/domain/outbox'
import type { SurfaceCard } from './surface-types'

/** A card where it stands now: as the server said, or as the reader's moves put it. */
export interface PlacedCard {
  readonly card: SurfaceCard
  readonly place: Placed
  /** The version a further move builds on. */
  readonly version: number
  readonly waiting: boolean
  /** Whether it stands elsewhere than the page was made with. */
  readonly moved: boolean
}

type Confirmed = ReadonlyMap<string, At<Placed>>

/** Every card at its place. */
export function placeCards(
  cards: readonly SurfaceCard[],
  outbox: Outbox<Placed>,
  confirmed: Confirmed,
): Map<string, PlacedCard> {
  return new Map(
    cards.map(card => {
      const known = confirmed.get(card.id)
      const base = known !== undefined && known.version > card.version ? known : card
      const place = placedBy<Placed>(outbox, card.id, base)
      const waiting = outbox.some(({ rowId }) => rowId === card.id)
      return [card.id, { card, place, version: base.version, waiting, moved: !planPlaces.same(place, card) }]
    }),
  )
}

/** Those a list was made with that still belong there, and those that were moved there. */
export function gather(
  placed: ReadonlyMap<string, PlacedCard>,
  ids: readonly string[],
  belongs: (card: PlacedCard) => boolean,
): PlacedCard[] {
  const listed = ids.flatMap(id => placed.get(id) ?? []).filter(belongs)
  const known = new Set(ids)
  const arrived = [...placed.values()].filter(
    found => found.moved && !known.has(found.card.id) && belongs(found),
  )
  return [...arrived, ...listed]
}

/** How many cards a column has gained, or lost when negative, since the page was made. */
export function changeOf(placed: Iterable<PlacedCard>, column: PlanColumn): number {
  let change = 0
  for (const { card, place } of placed) {
    if (place.status === column) change += 1
    if (card.status === column) change -= 1
  }
  return change
}

/** The day a card is on, where the reader is; null when it has none. */
export function dayOf({ card, place }: PlacedCard, timeZone: string): string | null {
  const at = card.publishedAt ?? place.plannedFor
  return at === null ? null : localOf(timeZone, new Date(at)).day
}

/** Whether a move of it is allowed, from where it stands now. */
export const tryMove = (
  { card, place }: PlacedCard,
  to: PlanColumn,
  plannedFor: Date | null | undefined,
  isAuthor: boolean,
): MoveOutcome =>
  movePost(
    {
      status: place.status,
      shared: card.shared,
      plannedFor: place.plannedFor === null ? null : new Date(place.plannedFor),
      publishedAt: card.publishedAt === null ? null : new Date(card.publishedAt),
    },
    { to, plannedFor },
    isAuthor,
    new Date(),
  )
