import type { Route } from 'next'
import { AutoSubmit } from '@/components/ui/auto-submit'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { addDays } from '@/lib/calendar/domain/plain-date'
import type { Format } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import type { TouchesView } from '@/lib/signals/load-touches'

interface Props {
  readonly view: TouchesView
  readonly write: Format
}

/** Which week, and whose where the reader leads others. */
export async function WeekBar({ view, write }: Props) {
  const t = await getTranslations('touches')
  const { from, to, current } = view.week
  const address = (week: string) => {
    const search = new URLSearchParams({
      ...(view.member.own ? {} : { member: view.member.id }),
      ...(week === view.today ? {} : { week }),
    }).toString()
    return (search === '' ? '/signals/touches' : `/signals/touches?${search}`) as Route
  }
  return (
    <div className="filters">
      {view.loggers.length > 1 && (
        <AutoSubmit action="/signals/touches" label={t('week.whose')} apply={t('week.show')}>
          {!current && <input type="hidden" name="week" value={from} />}
          <ChoiceSelect name="member" label={t('week.whose')} value={view.member.id}>
            {view.loggers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </ChoiceSelect>
        </AutoSubmit>
      )}
      <nav aria-label={t('week.label')} className="touch-weeks">
        <a className="button" href={address(addDays(from, -7))} rel="prev">
          <span aria-hidden="true">←</span>
          <span className="sr-only">{t('week.previous')}</span>
        </a>
        <span>{t('week.span', { from: write.day(from), to: write.day(to, true) })}</span>
        {!current && (
          <>
            <a className="button" href={address(addDays(from, 7))} rel="next">
              <span aria-hidden="true">→</span>
              <span className="sr-only">{t('week.next')}</span>
            </a>
            <a className="button" href={address(view.today)}>
              {t('week.current')}
            </a>
          </>
        )}
      </nav>
    </div>
  )
}
