import { addDays, isoWeekday, type PlainDate } from '../../calendar/domain/plain-date'

/** When an author means to publish, week after week, in his own time zone. */
export interface RhythmSlot {
  /** ISO day of week: 1 Monday … 7 Sunday. */
  readonly weekday: number
  /** Minutes since midnight, local. */
  readonly minute: number
}

/** A time as a clock on the wall shows it. */
export interface LocalTime {
  readonly day: PlainDate
  /** Minutes since midnight. */
  readonly minute: number
}

const minuteMilliseconds = 60_000
const dayMilliseconds = 86_400_000
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone)
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    clocks.set(timeZone, clock)
  }
  return clock
}

/** What the clock on the wall shows in a time zone at an instant. */
export function localOf(timeZone: string, instant: Date): LocalTime {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  }
}

/** A local time read as if it were UTC, in milliseconds. */
const asUtc = ({ day, minute }: LocalTime): number =>
  Date.parse(`${day}T00:00:00Z`) + minute * minuteMilliseconds

/** How far the wall is ahead of UTC at an instant, in milliseconds; whole minutes, as all zones are today. */
const offsetAt = (timeZone: string, instant: number): number =>
  asUtc(localOf(timeZone, new Date(instant))) - Math.floor(instant / minuteMilliseconds) * minuteMilliseconds

/**
 * The instant of a local time. A time that the change to summer time skips moves forward by what was skipped; of one that the
 * change back repeats it is the first (as the "compatible" rule of Temporal and RFC 5545 have it).
 */
export function instantAt(timeZone: string, day: PlainDate, minute: number): Date {
  const wall = asUtc({ day, minute })
  const before = offsetAt(timeZone, wall - dayMilliseconds)
  const after = offsetAt(timeZone, wall + dayMilliseconds)
  const fitting = [wall - before, wall - after]
    .filter(instant => asUtc(localOf(timeZone, new Date(instant))) === wall)
    .sort((one, other) => one - other)
  return new Date(fitting[0] ?? wall - before)
}

/** The slots of a rhythm from an instant on and before another, as instants in their order; a time that two give is there once. */
export function slotsBetween(rhythm: readonly RhythmSlot[], timeZone: string, from: Date, to: Date): Date[] {
  if (rhythm.length === 0 || to <= from) return []
  const found = new Set<number>()
  const last = addDays(localOf(timeZone, to).day, 1)
  for (let day = addDays(localOf(timeZone, from).day, -1); day <= last; day = addDays(day, 1)) {
    const weekday = isoWeekday(day)
    for (const slot of rhythm) {
      if (slot.weekday !== weekday) continue
      const instant = instantAt(timeZone, day, slot.minute)
      if (instant >= from && instant < to) found.add(instant.getTime())
    }
  }
  return [...found].sort((one, other) => one - other).map(instant => new Date(instant))
}

/** A post this near to a slot fills it. */
const reachMilliseconds = 90 * minuteMilliseconds

/** The slots that no post fills: each post takes the nearest free one within an hour and a half. */
export function emptySlots(slots: readonly Date[], posts: readonly Date[]): Date[] {
  const free = new Set(slots.map(slot => slot.getTime()))
  // An exact hit goes before a near one, whatever the order of the posts.
  const pairs = posts.flatMap((post, index) =>
    slots.map(slot => ({ index, slot: slot.getTime(), distance: Math.abs(slot.getTime() - post.getTime()) })),
  )
  const settled = new Set<number>()
  for (const { index, slot, distance } of pairs.sort((one, other) => one.distance - other.distance)) {
    if (distance > reachMilliseconds) break
    if (settled.has(index) || !free.has(slot)) continue
    settled.add(index)
    free.delete(slot)
  }
  return slots.filter(slot => free.has(slot.getTime()))
}

/** Minutes since midnight as `08:30`, the way a time field has it. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** `08:30` as minutes since midnight; null for anything else. */
export function readClock(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return match === null ? null : Number(match[1]) * 60 + Number(match[2])
}

/** Whether this machine knows a time zone by that name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
