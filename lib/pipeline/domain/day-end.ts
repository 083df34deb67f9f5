import { addDays, type PlainDate } from '../../calendar/domain/plain-date'
import { instantAt } from '../../content/domain/rhythm'

/** The moment at which a day is over in a time zone: what happened before it, happened on that day or earlier. */
export const endOfDay = (timeZone: string, day: PlainDate): Date => instantAt(timeZone, addDays(day, 1), 0)
