import { dayIn } from '@/lib/calendar/domain/plain-date'
import type { Format } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import type { TouchesView } from '@/lib/signals/load-touches'
import { EntryLine } from './entry-line'
import './entries.css'
import { signWords } from './sign-words'
import type { TouchWords } from './touch-words'

interface Props {
  readonly view: TouchesView
  readonly words: TouchWords
  readonly write: Format
}

/** The week's entries by day, today's first; each says why it is warm or cold, and one's own of today can be taken back. */
export async function Entries({ view, words, write }: Props) {
  const [t, nameSign] = await Promise.all([getTranslations('touches'), signWords()])
  const shown = view.days.reduce((sum, { entries }) => sum + entries.length, 0)
  const takeBack = (createdAt: Date) =>
    view.member.own && dayIn(view.scope.timeZone, createdAt) === view.today
  return (
    <section aria-labelledby="entries-title" className="touch-days">
      <h2 id="entries-title">{t('entries.title')}</h2>
      {shown === 0 && (
        <p className="card touch-empty">{t(view.member.own ? 'entries.empty' : 'entries.emptyOf')}</p>
      )}
      {view.days.map(({ day, entries }, index) => (
        <details key={day} open={index === 0 || !view.week.current} className="card">
          <summary>
            <span className="touch-day">{day === view.today ? t('entries.today') : write.longDay(day)}</span>
            <span className="touch-hint">{t('entries.count', { count: entries.length })}</span>
          </summary>
          <ul>
            {entries.map(entry => (
              <EntryLine
                key={
                  entry.kind === 'touch' ? entry.touch.id : entry.kind === 'time' ? entry.time.id : entry.id
                }
                entry={entry}
                takeBack={takeBack}
                nameSign={nameSign}
                words={words}
                write={write}
                t={t}
              />
            ))}
          </ul>
        </details>
      ))}
      {view.total > 500 && <p className="touch-hint">{t('entries.cut', { total: view.total })}</p>}
    </section>
  )
}
