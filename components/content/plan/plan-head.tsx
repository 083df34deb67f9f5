import Link from 'next/link'
import { AutoSubmit } from '@/components/ui/auto-submit'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { addDays } from '@/lib/calendar/domain/plain-date'
import { addMonths } from '@/lib/content/domain/plan'
import type { PlanView } from '@/lib/content/load-plan'
import type { Format } from '@/lib/platform/format/format'
import { planAddress } from './plan-address'
import type { PlanT } from './plan-words'

interface Props {
  readonly view: PlanView
  readonly t: PlanT
  readonly write: Format
}

/** Title, whose plan, which look, and the way through the calendar: all of it in the address. */
export function PlanHead({ view, t, write }: Props) {
  const { who, look, search, author } = view
  return (
    <>
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">
            {who.kind === 'member'
              ? t('subtitle.member', { name: author?.name ?? '' })
              : t(`subtitle.${who.kind}`)}
          </p>
        </div>
        <div className="plan-tools">
          <WhoChoice view={view} t={t} />
          <nav aria-label={t('look.label')} className="plan-switch">
            {(['calendar', 'board'] as const).map(name => (
              <Link
                key={name}
                href={planAddress(search, { look: name, column: undefined, page: undefined })}
                aria-current={name === look ? 'true' : undefined}
                prefetch={false}
              >
                {t(`look.${name}`)}
              </Link>
            ))}
          </nav>
          <a href="/content/posts/new" className="button button-primary">
            {t('newPost')}
          </a>
        </div>
      </div>
      <CalendarHead view={view} t={t} write={write} />
    </>
  )
}

function WhoChoice({ view: { who, search, people, sees }, t }: Omit<Props, 'write'>) {
  if (!sees.team) return null
  const chosen = who.kind === 'member' ? who.memberId : who.kind
  const { look, month, week } = search
  return (
    <AutoSubmit action="/content" label={t('who.label')} apply={t('who.apply')}>
      {Object.entries({ look, month, week }).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <ChoiceSelect name="who" label={t('who.label')} value={chosen}>
        <option value="mine">{t('who.mine')}</option>
        <option value="team">{t('who.team')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ChoiceSelect>
    </AutoSubmit>
  )
}

function CalendarHead({ view: { calendar, search, today, timeZone, scope }, t, write }: Props) {
  if (calendar === null) return null
  const { kind, month, from, to } = calendar
  const turn = (by: 1 | -1) =>
    kind === 'month'
      ? planAddress(search, { month: addMonths(month, by), week: undefined })
      : planAddress(search, { week: addDays(from, 7 * by), month: undefined })
  const name = new Intl.DateTimeFormat(scope.language === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const here =
    kind === 'month'
      ? name.format(new Date(`${month}-01T00:00:00Z`))
      : `${write.day(from)} – ${write.day(to, true)}`
  const home = kind === 'month' ? { month: undefined, week: undefined } : { week: today, month: undefined }
  return (
    <div className="plan-calendar-head">
      <h2 className="first-letter:uppercase">{here}</h2>
      <nav aria-label={here} className="plan-turn">
        <Link
          href={turn(-1)}
          aria-label={t(`previous.${kind}`)}
          className="button"
          prefetch={false}
          scroll={false}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" className="nav-icon">
            <path d="m15 5-7 7 7 7" />
          </svg>
        </Link>
        <Link href={planAddress(search, home)} className="button" prefetch={false} scroll={false}>
          {t('todayLink')}
        </Link>
        <Link
          href={turn(1)}
          aria-label={t(`next.${kind}`)}
          className="button"
          prefetch={false}
          scroll={false}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" className="nav-icon">
            <path d="m9 5 7 7-7 7" />
          </svg>
        </Link>
      </nav>
      <span className="plan-zone">{t('zone', { zone: timeZone.replaceAll('_', ' ') })}</span>
      <nav aria-label={t('look.calendar')} className="plan-switch">
        <Link
          href={planAddress(search, { week: undefined, month: kind === 'week' ? month : search.month })}
          aria-current={kind === 'month' ? 'true' : undefined}
          prefetch={false}
        >
          {t('span.month')}
        </Link>
        <Link
          href={planAddress(search, {
            month: undefined,
            week: kind === 'week' ? from : today.startsWith(month) ? today : `${month}-01`,
          })}
          aria-current={kind === 'week' ? 'true' : undefined}
          prefetch={false}
        >
          {t('span.week')}
        </Link>
      </nav>
    </div>
  )
}
