import { errorWords } from '@/components/ui/error-words'
import { clockText } from '@/lib/content/domain/rhythm'
import type { PlanAuthor } from '@/lib/content/queries/find-plan-author'
import type { PlanT } from './plan-words'
import { RhythmForm } from './rhythm-form'

interface Props {
  readonly own: PlanAuthor
  /** ISO day of week. */
  readonly weekStart: number
  readonly language: 'fr' | 'en'
  readonly t: PlanT
}

/** Monday 5 January 1970 is ISO day 1. */
const dayMilliseconds = 86_400_000
const monday = 4 * dayMilliseconds

/** The reader's own rhythm: what it is, and the form that sets it. */
export async function RhythmPanel({ own, weekStart, language, t }: Props) {
  const errors = await errorWords()
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const write = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const nameOf = (weekday: number) => write.format(new Date(monday + (weekday - 1) * dayMilliseconds))
  const weekdays = Array.from({ length: 7 }, (_, index) => ((weekStart - 1 + index) % 7) + 1).map(
    weekday => ({
      value: String(weekday),
      name: nameOf(weekday),
    }),
  )
  const slots = own.slots.map(({ weekday, minute }) => ({
    weekday: String(weekday),
    time: clockText(minute),
  }))
  const said = own.slots.map(({ weekday, minute }) => `${nameOf(weekday)} ${clockText(minute)}`)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return (
    <details className="card plan-panel">
      <summary>
        <h2>{t('rhythm.title')}</h2>{' '}
        <span className="text-muted">{said.length === 0 ? t('rhythm.none') : list.format(said)}</span>
      </summary>
      <RhythmForm
        key={own.version}
        version={own.version}
        slots={slots}
        weekdays={weekdays}
        timeZone={own.timeZone}
        zones={[...new Set([own.timeZone, ...Intl.supportedValuesOf('timeZone')])].sort()}
        errors={errors}
        words={{
          intro: t('rhythm.intro'),
          weekday: t('rhythm.weekday'),
          time: t('rhythm.time'),
          noDay: t('rhythm.noDay'),
          add: t('rhythm.add'),
          remove: String(t.raw('rhythm.remove')),
          zone: t('rhythm.zone'),
          save: t('rhythm.save'),
          saved: t('rhythm.saved'),
          invalid: t('rhythm.invalid'),
        }}
      />
    </details>
  )
}
