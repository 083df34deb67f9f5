import { daysBetween } from '@/lib/calendar/domain/plain-date'
import type { BoardView } from '@/lib/overview/loaders'
import type { BoardWords } from './words'

/** 24 August – 22 November, compared with the 13 weeks before. */
export function spanText(
  { t, write }: BoardWords,
  { period, today }: Pick<BoardView, 'period' | 'today'>,
): string {
  const withYear = period.from.slice(0, 4) !== today.slice(0, 4)
  const [from, to] = [write.day(period.from, withYear), write.day(period.to, withYear)]
  return period.wholeWeeks
    ? t('compared', { from, to, weeks: period.weeks.length })
    : t('comparedDays', { from, to, days: daysBetween(period.from, period.to) + 1 })
}
