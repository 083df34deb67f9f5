import { AutoSubmit } from '@/components/ui/auto-submit'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { errorWords } from '@/components/ui/error-words'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { hoursLine } from '@/lib/calendar/domain/week-hours'
import type { HoursView } from '@/lib/calendar/load-hours'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { HolidayForm, RemoveHoliday } from './holiday-form'
import './hours.css'
import { HoursForm } from './hours-form'

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** When a branch works and rests: what the clock of signals goes by. */
export async function HoursPage({ view }: { readonly view: HoursView }) {
  const [t, errors] = await Promise.all([getTranslations('hours'), errorWords()])
  const { scope, places, branchId, spans, above, holidays, holidaysAbove } = view
  const write = formatFor(scope.language, scope.currency, scope.timeZone)
  const organization = t('organization')
  const name = places.find(({ id }) => id === branchId)?.name ?? organization
  const fields = { pair: t('field.pair'), overlap: t('field.overlap'), taken: t('field.taken') }
  return (
    <>
      <LiveRefresh topics={['signals']} />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">{t('subtitle')}</p>
        </div>
        <AutoSubmit action="/settings/hours" label={t('scope')} apply={t('apply')}>
          <ChoiceSelect name="branch" label={t('scope')} value={branchId ?? ''}>
            {places.map(place => (
              <option key={place.id} value={place.id ?? ''}>
                {place.name ?? organization}
              </option>
            ))}
          </ChoiceSelect>
        </AutoSubmit>
      </div>
      <section className="card hours-card">
        <h2>{t('hours', { name })}</h2>
        {spans.length === 0 && (
          <p className="text-muted">
            {above.standard ? t('standard') : t('inherited', { name: above.name ?? organization })}
          </p>
        )}
        <HoursForm
          key={`${branchId} ${hoursLine(spans)}`}
          branchId={branchId}
          spans={spans}
          seen={hoursLine(spans)}
          days={weekdays.map(day => {
            const weekday = t(`weekday.${day}`)
            return {
              weekday: Number(day),
              name: weekday,
              opens: t('opensOf', { day: weekday }),
              closes: t('closesOf', { day: weekday }),
              opensAgain: t('opensAgainOf', { day: weekday }),
              closesAgain: t('closesAgainOf', { day: weekday }),
            }
          })}
          words={{ second: t('second'), hint: t('hint'), save: t('save'), saved: t('saved') }}
          fields={fields}
          errors={errors}
        />
      </section>
      <section className="card hours-card">
        <h2>{t('holidays', { name })}</h2>
        {branchId !== null && <p className="text-muted">{t('holidayHint')}</p>}
        {holidays.length + holidaysAbove.length === 0 && <p className="text-muted">{t('none')}</p>}
        <ul className="holidays">
          {holidays.map(holiday => (
            <li key={holiday.day}>
              <span>
                <strong>{write.day(holiday.day, true)}</strong> {holiday.name}
              </span>
              <RemoveHoliday
                branchId={branchId}
                day={holiday.day}
                label={t('removeShort')}
                title={t('remove', { name: holiday.name })}
                errors={errors}
              />
            </li>
          ))}
          {holidaysAbove.map(holiday => (
            <li key={`${holiday.from} ${holiday.day}`}>
              <span>
                <strong>{write.day(holiday.day, true)}</strong> {holiday.name}
              </span>
              <span className="text-muted">{t('above', { name: holiday.from ?? organization })}</span>
            </li>
          ))}
        </ul>
        <HolidayForm
          branchId={branchId}
          words={{ day: t('day'), name: t('name'), add: t('add'), added: t('added') }}
          fields={fields}
          errors={errors}
        />
      </section>
    </>
  )
}
