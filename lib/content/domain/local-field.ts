import { isPlainDate } from '../../calendar/domain/plain-date'
import { clockText, instantAt, localOf, readClock } from './rhythm'

/** An instant as a `datetime-local` field has it in a time zone: `2026-03-31T08:30`. */
export function localField(timeZone: string, instant: Date): string {
  const { day, minute } = localOf(timeZone, instant)
  return `${day}T${clockText(minute)}`
}

/** The instant that a `datetime-local` field names in a time zone; null for a text that names none. */
export function instantOfField(timeZone: string, text: string): Date | null {
  const [day = '', clock = ''] = text.split('T')
  const minute = readClock(clock.slice(0, 5))
  return isPlainDate(day) && minute !== null ? instantAt(timeZone, day, minute) : null
}
