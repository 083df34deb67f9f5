import { isLate } from '@/lib/signals/domain/lateness'
import type { ClockedSignal } from '@/lib/signals/load-inbox'
import type { InboxWords } from './inbox-words'

/** What came longer ago than this is not fresh, whatever the clock of working time says. */
const hour = 3_600_000

interface Props {
  readonly words: InboxWords
  readonly signal: ClockedSignal
}

/** How long a signal waits, in working time; of one that waits for nobody, what became of it. */
export function Clock({ words: { t, write }, signal }: Props) {
  const { status, workingMinutes, snoozedUntil, occurredAt } = signal
  if (status === 'answered' || status === 'dismissed')
    return <span className="inbox-clock text-muted">{t(`status.${status}`)}</span>
  if (status === 'snoozed' && snoozedUntil !== null && snoozedUntil > new Date())
    return (
      <span className="inbox-clock text-muted">{t('snoozedUntil', { day: write.moment(snoozedUntil) })}</span>
    )
  const late = isLate(workingMinutes)
  const time = hours(write, workingMinutes)
  return (
    <time
      dateTime={occurredAt.toISOString()}
      className={late ? 'inbox-clock text-alert' : 'inbox-clock text-warm'}
    >
      {workingMinutes < 1
        ? t(Date.now() - occurredAt.getTime() < hour ? 'clockFresh' : 'clockRest')
        : late
          ? t('clockLate', { time })
          : t('clock', { time })}
    </time>
  )
}

/** Working time in hours, however many: a day of work is not a day. */
const hours = (write: InboxWords['write'], minutes: number): string =>
  minutes < 10 * 60 ? write.duration(Math.floor(minutes)) : `${write.count(Math.floor(minutes / 60))} h`
