import { type PlanColumn, planColumns } from './plan'

/** A post as a card shows it, in what a move may change. */
export interface Placed {
  readonly status: PlanColumn
  /** ISO 8601; null when not planned. */
  readonly plannedFor: string | null
}

/** A move that the server has not confirmed yet. */
export interface PendingMove extends Placed {
  /** Makes sending it twice the same as once. */
  readonly key: string
  readonly postId: string
  /** What the card calls itself, to speak of it. */
  readonly title: string
  /** The version of the post that was seen, or that the move before it makes. */
  readonly version: number
  /** Where it was before. */
  readonly from: Placed
  /** Whether it was sent at least once: then the server may know it. */
  readonly sent: boolean
}

export type Outbox = readonly PendingMove[]

/**
 * A new move at the end of the queue. Moves of the same post that were never sent become one; one that was sent stays, as the
 * server may have made it though its answer was lost.
 */
export function addMove(outbox: Outbox, move: PendingMove): Outbox {
  const last = outbox.findLast(({ postId }) => postId === move.postId)
  if (last === undefined) return [...outbox, move]
  if (last.sent) return [...outbox, { ...move, version: last.version + 1 }]
  const merged = { ...move, version: last.version, from: last.from }
  const rest = outbox.filter(({ key }) => key !== last.key)
  return samePlace(merged, merged.from) ? rest : [...rest, merged]
}

export const samePlace = (one: Placed, other: Placed): boolean =>
  one.status === other.status && one.plannedFor === other.plannedFor

/** The move is on its way. */
export const markSent = (outbox: Outbox, key: string): Outbox =>
  outbox.map(move => (move.key === key ? { ...move, sent: true } : move))

/** The server made the move: those of the same post that follow build on the version it gave. */
export function confirmMove(outbox: Outbox, key: string, version: number): Outbox {
  const made = outbox.find(move => move.key === key)
  if (made === undefined) return outbox
  const rest = outbox.filter(move => move.key !== key)
  let next = version
  return rest.map(move => (move.postId === made.postId ? { ...move, version: next++ } : move))
}

/** The move was refused: it goes, and with it those of the same post that build on it. */
export function dropMove(outbox: Outbox, key: string): Outbox {
  const refused = outbox.find(move => move.key === key)
  return refused === undefined ? outbox : outbox.filter(({ postId }) => postId !== refused.postId)
}

/** The move is made after all, on the version the server has now; it is sent under a new key, as the old one was refused. */
export const insistOn = (outbox: Outbox, key: string, version: number, newKey: string): Outbox =>
  outbox.map(move => (move.key === key ? { ...move, version, key: newKey, sent: false } : move))

/** Where a post stands with its unconfirmed moves; the last one counts. */
export const placedBy = (outbox: Outbox, postId: string, at: Placed): Placed =>
  outbox.findLast(move => move.postId === postId) ?? at

/** An outbox as it was kept in the browser; what is not one is left out. */
export function readOutbox(text: string | null): Outbox {
  if (text === null) return []
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) ? kept.filter(isMove) : []
  } catch {
    return []
  }
}

const isPlace = (value: unknown): value is Placed =>
  typeof value === 'object' &&
  value !== null &&
  'status' in value &&
  planColumns.some(column => column === value.status) &&
  'plannedFor' in value &&
  (value.plannedFor === null ||
    (typeof value.plannedFor === 'string' && !Number.isNaN(Date.parse(value.plannedFor))))

const isMove = (value: unknown): value is PendingMove =>
  typeof value === 'object' &&
  value !== null &&
  isPlace(value) &&
  'from' in value &&
  isPlace(value.from) &&
  'key' in value &&
  typeof value.key === 'string' &&
  'postId' in value &&
  typeof value.postId === 'string' &&
  'title' in value &&
  typeof value.title === 'string' &&
  'version' in value &&
  typeof value.version === 'number' &&
  'sent' in value &&
  typeof value.sent === 'boolean'

/** The post of a conflict as the server has it now; null for anything else. */
export function readCurrent(value: unknown): (Placed & { readonly version: number }) | null {
  if (typeof value !== 'object' || value === null || !isPlace(value)) return null
  return 'version' in value && typeof value.version === 'number' ? { ...value, version: value.version } : null
}
