import type { Desk } from './desk'
import type { TouchRow } from './rows'

/** What a touch answers; it must be earlier. */
export interface Cited {
  readonly signalId?: string
  readonly introductionId?: string
}

interface Logged extends Pick<TouchRow, 'channel' | 'result' | 'occurredAt'> {
  readonly personId?: string | null
  readonly minutes: number
  readonly quantity?: number
  readonly direction?: 'outbound' | 'inbound'
  readonly cites?: Cited | undefined
  readonly note?: string
}

/** Writes a touch down, warm exactly when it cites something. */
export function logTouch(desk: Desk, { cites, minutes, ...touch }: Logged): void {
  const id = desk.newId(touch.occurredAt)
  const memberId = desk.seat.memberId
  desk.trail.touches.push({
    personId: null,
    quantity: 1,
    direction: 'outbound',
    note: null,
    ...touch,
    id,
    memberId,
    minutes: Math.round(minutes),
    warm: cites !== undefined,
    createdAt: touch.occurredAt,
  })
  if (cites === undefined) return
  desk.trail.touchCitations.push({
    id: desk.newId(touch.occurredAt),
    touchId: id,
    memberId,
    signalId: cites.signalId ?? null,
    introductionId: cites.introductionId ?? null,
  })
}
