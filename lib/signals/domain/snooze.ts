import { addDays, isPlainDate, type PlainDate, weekOf } from '../../calendar/domain/plain-date'

export const snoozes = ['tomorrow', 'next_week', 'in_two_weeks', 'day'] as const
export type Snooze = (typeof snoozes)[number]

/** The farthest a signal may be put off: interest does not keep longer. */
export const longestSnoozeDays = 90

/**
 * The day a snoozed signal comes back; weeks begin on Monday. Null for a day that is not ahead, does not exist or is too far
 * off.
 */
export function snoozeDay(
  { until, day }: { readonly until: Snooze; readonly day: string },
  today: PlainDate,
): PlainDate | null {
  if (until === 'tomorrow') return addDays(today, 1)
  if (until === 'next_week') return addDays(weekOf(today, 1), 7)
  if (until === 'in_two_weeks') return addDays(today, 14)
  return isPlainDate(day) && day > today && day <= addDays(today, longestSnoozeDays) ? day : null
}
