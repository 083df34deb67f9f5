import { isPlainDate, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { BadUse } from './bad-use'

/** A day of an option; throws a BadUse that names the option. */
export function readDay(option: string, text: string): PlainDate {
  if (!isPlainDate(text)) throw new BadUse(`--${option} "${text}" is not a day: write it as 2026-03-31.`)
  return text
}
