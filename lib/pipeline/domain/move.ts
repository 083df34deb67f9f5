import type { PlainDate } from '../../calendar/domain/plain-date'

export const stageKinds = ['open', 'won', 'lost'] as const
export type StageKind = (typeof stageKinds)[number]

/** What of an opportunity a move reads. */
interface Movable {
  readonly status: StageKind
  readonly amountCents: number | null
  readonly openedOn: PlainDate | null
}

/** Where it goes, and what closing asks for. What is undefined stays as it is. */
interface MoveWish {
  readonly kind: StageKind
  readonly archived: boolean
  readonly amountCents?: number | null | undefined
  readonly closedOn?: PlainDate | undefined
  /** The kind of the reason that was chosen; null when none was. */
  readonly reasonKind: StageKind | null
}

type MoveProblem = Readonly<
  Partial<Record<'stageId' | 'amount' | 'closedOn' | 'reasonId', 'required' | 'gone' | 'ahead' | 'too_early'>>
>

export type Move =
  | {
      readonly ok: true
      readonly status: StageKind
      readonly amountCents: number | null
      readonly closedOn: PlainDate | null
    }
  | { readonly ok: false; readonly because: MoveProblem }

/**
 * What a move makes of an opportunity, or what is missing, by field. A sale that is won has an amount; one that is lost has a
 * reason; both a day, today unless said otherwise, that is neither ahead nor before the opportunity began.
 */
export function moveTo(from: Movable, wish: MoveWish, today: PlainDate): Move {
  const amountCents = wish.amountCents === undefined ? from.amountCents : wish.amountCents
  if (wish.archived) return { ok: false, because: { stageId: 'gone' } }
  if (wish.kind === 'open') return { ok: true, status: 'open', amountCents, closedOn: null }
  const closedOn = wish.closedOn ?? today
  const because: MoveProblem = {
    ...(wish.kind === 'won' && amountCents === null ? { amount: 'required' } : {}),
    ...(wish.kind === 'lost' && wish.reasonKind === null ? { reasonId: 'required' } : {}),
    ...(wish.reasonKind !== null && wish.reasonKind !== wish.kind ? { reasonId: 'gone' } : {}),
    ...(closedOn > today ? { closedOn: 'ahead' } : {}),
    ...(from.openedOn !== null && closedOn < from.openedOn ? { closedOn: 'too_early' } : {}),
  }
  if (Object.keys(because).length > 0) return { ok: false, because }
  return { ok: true, status: wish.kind, amountCents, closedOn }
}

/** Whether a seat may work on an opportunity it sees: its owner, and whoever leads. */
export const mayWorkOn = (
  reader: { readonly memberId: string | null; readonly role: string },
  ownerId: string,
): boolean => reader.memberId === ownerId || reader.role !== 'salesperson'
