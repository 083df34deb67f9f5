/** A move of a row to a place that the server has not confirmed yet. */
export interface PendingMove<Place> {
  /** Makes sending it twice the same as once. */
  readonly key: string
  readonly rowId: string
  /** What the card calls itself, to speak of it. */
  readonly title: string
  /** The version of the row that was seen, or that the move before it makes. */
  readonly version: number
  readonly to: Place
  /** Where it was before. */
  readonly from: Place
  /** Whether it was sent at least once: then the server may know it. */
  readonly sent: boolean
}

export type Outbox<Place> = readonly PendingMove<Place>[]

/** What tells one place from another, and a place from anything else that a browser kept. */
export interface Places<Place> {
  readonly same: (one: Place, other: Place) => boolean
  readonly is: (value: unknown) => value is Place
}

/** What the server has: a place, and the version of the row there. */
export type At<Place> = Place & { readonly version: number }

/**
 * A new move at the end of the queue. Moves of the same row that were never sent become one; one that was sent stays, as the
 * server may have made it though its answer was lost.
 */
export function addMove<Place>(
  outbox: Outbox<Place>,
  move: PendingMove<Place>,
  { same }: Places<Place>,
): Outbox<Place> {
  const last = outbox.findLast(({ rowId }) => rowId === move.rowId)
  if (last === undefined) return [...outbox, move]
  if (last.sent) return [...outbox, { ...move, version: last.version + 1 }]
  const merged = { ...move, version: last.version, from: last.from }
  const rest = outbox.filter(({ key }) => key !== last.key)
  return same(merged.to, merged.from) ? rest : [...rest, merged]
}

/** The move is on its way. */
export const markSent = <Place>(outbox: Outbox<Place>, key: string): Outbox<Place> =>
  outbox.map(move => (move.key === key ? { ...move, sent: true } : move))

/** The server made the move: those of the same row that follow build on the version it gave. */
export function confirmMove<Place>(outbox: Outbox<Place>, key: string, version: number): Outbox<Place> {
  const made = outbox.find(move => move.key === key)
  if (made === undefined) return outbox
  const rest = outbox.filter(move => move.key !== key)
  let next = version
  return rest.map(move => (move.rowId === made.rowId ? { ...move, version: next++ } : move))
}

/** The move was refused: it goes, and with it those of the same row that build on it. */
export function dropMove<Place>(outbox: Outbox<Place>, key: string): Outbox<Place> {
  const refused = outbox.find(move => move.key === key)
  return refused === undefined ? outbox : outbox.filter(({ rowId }) => rowId !== refused.rowId)
}

/** The move is made after all, on the version the server has now; it is sent under a new key, as the old one was refused. */
export const insistOn = <Place>(
  outbox: Outbox<Place>,
  key: string,
  version: number,
  newKey: string,
): Outbox<Place> =>
  outbox.map(move => (move.key === key ? { ...move, version, key: newKey, sent: false } : move))

/** Where a row stands with its unconfirmed moves; the last one counts. */
export const placedBy = <Place>(outbox: Outbox<Place>, rowId: string, at: Place): Place =>
  outbox.findLast(move => move.rowId === rowId)?.to ?? at

/** An outbox as it was kept in the browser; what is not one is left out. */
export function readOutbox<Place>(text: string | null, places: Places<Place>): Outbox<Place> {
  if (text === null) return []
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) ? kept.filter(value => isMove(value, places)) : []
  } catch {
    return []
  }
}

const isMove = <Place>(value: unknown, { is }: Places<Place>): value is PendingMove<Place> =>
  typeof value === 'object' &&
  value !== null &&
  'to' in value &&
  is(value.to) &&
  'from' in value &&
  is(value.from) &&
  'key' in value &&
  typeof value.key === 'string' &&
  'rowId' in value &&
  typeof value.rowId === 'string' &&
  'title' in value &&
  typeof value.title === 'string' &&
  'version' in value &&
  typeof value.version === 'number' &&
  'sent' in value &&
  typeof value.sent === 'boolean'

/** The row of a conflict as the server has it now; null for anything else. */
export const readCurrent = <Place>(value: unknown, { is }: Places<Place>): At<Place> | null =>
  is(value) && hasVersion(value) ? value : null

const hasVersion = <Value>(value: Value): value is Value & { readonly version: number } =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
