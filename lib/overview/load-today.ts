import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { periodOf } from './domain/period'
import { ownSeat } from './loaders'
import { findWaiting, type Waiting } from './queries/find-waiting'
import { listSeats } from './queries/list-seats'
import {
  type AgendaMeeting,
  type DuePromise,
  listAgenda,
  listDuePromises,
  listWaitingSignals,
  type WaitingSignal,
} from './queries/list-today'
import type { MemberFilter } from './queries/member-filter'
import { sumRollup } from './queries/sum-rollup'

export interface TodayView {
  readonly scope: Scope
  readonly today: PlainDate
  readonly now: Date
  readonly waiting: Waiting
  readonly signals: readonly WaitingSignal[]
  readonly agenda: readonly AgendaMeeting[]
  readonly promises: readonly DuePromise[]
  readonly handshakes: number
  readonly handshakeTarget: number | null
}

/** What today asks of a salesperson; null for the other roles. */
export async function loadToday(): Promise<TodayView | null> {
  const scope = await requireScope('board:read')
  const self = ownSeat(scope)
  if (self === null) return null
  const now = new Date()
  const today = dayIn(scope.timeZone, now)
  return inScope(scope, async open => {
    const filter: MemberFilter = { kind: 'member', memberId: self }
    const week = periodOf({ period: '4w' }, today, scope.weekStart, null)
    const [waiting, signals, agenda, promises, seats, weeks] = await Promise.all([
      findWaiting(open, filter),
      listWaitingSignals(open, self),
      listAgenda(open, self, today),
      listDuePromises(open, self, today),
      listSeats(open, filter),
      sumRollup(open, week, filter, {
        table: 'meeting_rollup',
        measures: ['handshakes'],
        weekly: ['handshakes'],
        by: 'everyone',
        before: false,
      }),
    ])
    return {
      scope,
      today,
      now,
      waiting,
      signals,
      agenda,
      promises,
      handshakes: weeks[0]?.weekly.handshakes?.at(-1) ?? 0,
      handshakeTarget: seats[0]?.weeklyHandshakesTarget ?? null,
    }
  })
}
