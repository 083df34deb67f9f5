import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { MeetingCard } from '@/components/meetings/meeting-card'
import { PromiseCard } from '@/components/meetings/promise-card'
import { errorWords } from '@/components/ui/error-words'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import type { TodayView } from '@/lib/overview/load-today'
import type { WaitingSignal } from '@/lib/overview/queries/list-today'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { signalKey } from './signal-key'
import './today.css'

interface Props {
  readonly view: TodayView
}

/** A salesperson's morning: who leans in, whom to meet, what was promised. */
export async function Today({ view }: Props) {
  const words = await todayWords(view)
  const { t, write } = words
  const due = view.agenda.filter(
    meeting => meeting.status === 'planned' && dayIn(view.scope.timeZone, meeting.startsAt) === view.today,
  )
  return (
    <>
      <h1 className="page-title">{t('greeting', { name: view.scope.memberName.split(' ')[0] ?? '' })}</h1>
      <p className="page-subtitle first-letter:uppercase">
        {t('line', {
          day: write.longDay(view.today),
          signals: view.waiting.count,
          meetings: due.length,
          promises: view.promises.length,
        })}
      </p>
      <WeekBar words={words} view={view} />
      <div className="today">
        <Part title={t('signals')} count={view.waiting.count} empty={t('noSignals')}>
          {view.signals.map(signal => (
            <SignalCard key={signal.id} words={words} view={view} signal={signal} />
          ))}
          {view.waiting.count > view.signals.length && (
            <p className="today-more">
              <Link href="/signals" prefetch={false}>
                {t('more', { count: view.waiting.count - view.signals.length })}
              </Link>
            </p>
          )}
        </Part>
        <Part title={t('agenda')} count={view.agenda.length} empty={t('noAgenda')}>
          {view.agenda.map(meeting => (
            <MeetingCard
              key={meeting.id}
              meeting={meeting}
              today={view.today}
              now={view.now}
              timeZone={view.scope.timeZone}
              write={words.write}
              errors={words.errors}
            />
          ))}
        </Part>
        <Part title={t('promises')} count={view.promises.length} empty={t('noPromises')}>
          {view.promises.map(promise => (
            <PromiseCard
              key={promise.id}
              promise={promise}
              today={view.today}
              write={words.write}
              errors={words.errors}
            />
          ))}
        </Part>
      </div>
    </>
  )
}

async function todayWords(view: TodayView) {
  const [t, errors] = await Promise.all([getTranslations('today'), errorWords()])
  return { t, errors, write: formatFor(view.scope.language, view.scope.currency, view.scope.timeZone) }
}

type Words = Awaited<ReturnType<typeof todayWords>>

interface CardProps extends Props {
  readonly words: Words
}

function Part({
  title,
  count,
  empty,
  children,
}: {
  title: string
  count: number
  empty: string
  children: ReactNode
}) {
  return (
    <section>
      <h2 className="today-title">
        {title} <span className="font-normal text-muted">{count}</span>
      </h2>
      {count === 0 ? <p className="card today-card text-muted">{empty}</p> : children}
    </section>
  )
}

function WeekBar({ words: { t }, view }: CardProps) {
  const { handshakes: done, handshakeTarget: target } = view
  const marks = Array.from({ length: Math.min(20, Math.max(target ?? 0, done)) }, (_, mark) => ({
    mark,
    filled: mark < done,
  }))
  return (
    <section className="card today-week">
      <p className="flex justify-between gap-4">
        <span className="font-semibold">{t('week')}</span>
        <span className="text-muted">
          {target === null ? t('thisWeek', { done }) : t('ofTarget', { done, target })}
        </span>
      </p>
      {marks.length > 0 && (
        <p className="week-marks" aria-hidden="true">
          {marks.map(({ mark, filled }) => (
            <span key={mark} className={filled ? 'week-mark week-mark-done' : 'week-mark'} />
          ))}
        </p>
      )}
    </section>
  )
}

const late = 24 * 60

function SignalCard({ words: { t, write }, view, signal }: CardProps & { signal: WaitingSignal }) {
  const age = (view.now.getTime() - signal.occurredAt.getTime()) / 60_000
  const name = signal.personName === '' ? (signal.personDetail ?? t('someone')) : signal.personName
  const start = signal.postBody?.split('\n')[0]?.slice(0, 60)
  return (
    <article className="card today-card">
      <span className="avatar" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <p className="today-text">
        <Link href={`/signals?signal=${signal.id}` as Route} prefetch={false} className="today-open">
          {name}
        </Link>
        {signal.personDetail !== null && signal.personDetail !== name && (
          <span className="text-muted">, {signal.personDetail}</span>
        )}
        <span className="block text-muted">
          {t(`kind.${signalKey(signal.kind)}`)} {start !== undefined && t('about', { post: start })}
        </span>
      </p>
      <span className={age > late ? 'today-age text-alert' : 'today-age text-warm'}>
        {t('since', { age: write.duration(age) })}
      </span>
    </article>
  )
}
