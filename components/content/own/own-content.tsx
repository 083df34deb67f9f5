import { errorWords } from '@/components/ui/error-words'
import type { Scope } from '@/db/scope'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { CalendarFeed } from './calendar-feed'
import './own.css'

interface Props {
  readonly scope: Scope
  /** When the calendar address was made; null without one. */
  readonly since: Date | null
}

/** What is the reader's own: his content to take along, his plan in his calendar. */
export async function OwnContent({ scope, since }: Props) {
  const [t, errors] = await Promise.all([getTranslations('ownContent'), errorWords()])
  const write = formatFor(scope.language, scope.currency, scope.timeZone)
  return (
    <section className="card own-card" aria-labelledby="own-content">
      <div>
        <h2 id="own-content">{t('title')}</h2>
        <p className="text-muted">{t('about')}</p>
        <p className="own-actions">
          <a href="/api/content/mine" download className="button">
            {t('download')}
          </a>
          <span className="text-muted">{t('inside')}</span>
        </p>
      </div>
      <div>
        <h3>{t('calendar.title')}</h3>
        <p className="text-muted">{t('calendar.about')}</p>
        {since !== null && (
          <p>{t('calendar.since', { day: write.day(dayIn(scope.timeZone, since), true) })}</p>
        )}
        <CalendarFeed
          open={since !== null}
          words={{
            make: t('calendar.make'),
            renew: t('calendar.renew'),
            revoke: t('calendar.revoke'),
            ready: t('calendar.ready'),
          }}
          errors={errors}
        />
      </div>
    </section>
  )
}
