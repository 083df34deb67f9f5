import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import type { Channel, TouchResult } from './touch'

interface Touch {
  readonly id: string
  readonly sessionId: string | null
  readonly channel: Channel
  readonly result: TouchResult
  readonly quantity: number
  readonly minutes: number
  readonly occurredAt: Date
}

interface Time {
  readonly day: PlainDate
}

/** One thing a day holds: a touch, a session of many, or time without a touch. */
export type DayEntry<T extends Touch, E extends Time> =
  | { readonly kind: 'touch'; readonly touch: T }
  | { readonly kind: 'session'; readonly id: string; readonly rows: readonly T[] }
  | { readonly kind: 'time'; readonly time: E }

export interface Day<T extends Touch, E extends Time> {
  readonly day: PlainDate
  readonly entries: readonly DayEntry<T, E>[]
}

/**
 * Touches and time by day in a time zone, the newest first; the rows of a session stand together where its newest was, and time
 * without a clock ends the day. Nothing is lost and nothing comes twice.
 */
export function groupEntries<T extends Touch, E extends Time>(
  touches: readonly T[],
  times: readonly E[],
  timeZone: string,
): Day<T, E>[] {
  const days = new Map<PlainDate, DayEntry<T, E>[]>()
  const on = (day: PlainDate) => {
    const entries = days.get(day) ?? []
    days.set(day, entries)
    return entries
  }
  const sessions = new Map<string, T[]>()
  for (const touch of [...touches].sort(
    (one, other) => other.occurredAt.getTime() - one.occurredAt.getTime(),
  )) {
    const { sessionId } = touch
    const known = sessionId === null ? undefined : sessions.get(sessionId)
    if (known !== undefined) {
      known.push(touch)
      continue
    }
    const entries = on(dayIn(timeZone, touch.occurredAt))
    if (sessionId === null) {
      entries.push({ kind: 'touch', touch })
      continue
    }
    const rows = [touch]
    sessions.set(sessionId, rows)
    entries.push({ kind: 'session', id: sessionId, rows })
  }
  for (const time of times) on(time.day).push({ kind: 'time', time })
  return [...days]
    .map(([day, entries]) => ({ day, entries }))
    .sort((one, other) => (one.day < other.day ? 1 : -1))
}

/** A session's rows as the counts that were typed: each holds the next. */
export function sessionOf(rows: readonly Pick<Touch, 'result' | 'quantity' | 'minutes'>[]) {
  const count = (...results: readonly TouchResult[]) =>
    rows.filter(row => results.includes(row.result)).reduce((sum, row) => sum + row.quantity, 0)
  return {
    attempts: rows.reduce((sum, row) => sum + row.quantity, 0),
    answered: count('answered', 'refused', 'interested', 'appointment'),
    refused: count('refused'),
    interested: count('interested', 'appointment'),
    appointments: count('appointment'),
    minutes: rows.reduce((sum, row) => sum + row.minutes, 0),
  }
}
