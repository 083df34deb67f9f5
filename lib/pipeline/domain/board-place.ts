import type { PlainDate } from '../../calendar/domain/plain-date'
import { type StageKind, stageKinds } from './move'

/** Where a card stands, in what a move may change. */
export interface BoardPlace {
  readonly stageId: string
  readonly status: StageKind
  readonly amountCents: number | null
  readonly closedOn: PlainDate | null
  /** Of a closed one, where it is known. */
  readonly reasonId?: string | null
  readonly note?: string
}

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string'

/** One stage is one place; and what a browser kept, or a server answered, is one only when it has all of it. */
export const boardPlaces = {
  same: (one: BoardPlace, other: BoardPlace): boolean => one.stageId === other.stageId,
  is: (value: unknown): value is BoardPlace =>
    typeof value === 'object' &&
    value !== null &&
    'stageId' in value &&
    typeof value.stageId === 'string' &&
    'status' in value &&
    stageKinds.some(kind => kind === value.status) &&
    'amountCents' in value &&
    (value.amountCents === null || typeof value.amountCents === 'number') &&
    'closedOn' in value &&
    isText(value.closedOn) &&
    (!('reasonId' in value) || isText(value.reasonId)) &&
    (!('note' in value) || typeof value.note === 'string'),
} as const

/** Who moved a card last, and when (ISO 8601), as a refused move tells it; nulls where it does not. */
export function readLastMove(value: unknown): { readonly by: string | null; readonly at: string | null } {
  if (typeof value !== 'object' || value === null) return { by: null, at: null }
  return {
    by: 'movedBy' in value && typeof value.movedBy === 'string' ? value.movedBy : null,
    at: 'movedAt' in value && typeof value.movedAt === 'string' ? value.movedAt : null,
  }
}
