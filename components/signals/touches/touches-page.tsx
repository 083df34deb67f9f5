import { SignalsTabs } from '@/components/signals/signals-tabs'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import type { TouchesView } from '@/lib/signals/load-touches'
import { Entries } from './entries'
import { Hours } from './hours'
import { LogPanel } from './log-panel'
import { SessionForm } from './session-form'
import { TimeForm } from './time-form'
import { touchWords } from './touch-words'
import './touches.css'
import { WeekBar } from './week-bar'

export interface Found {
  readonly id: string
  readonly label: string
  readonly detail: string | null
}

interface Props {
  readonly view: TouchesView
  /** People with the name that was typed, where the page has no scripts. */
  readonly found: readonly Found[]
}

/** What we did towards people: logged on the left, the week's list and hours on the right. */
export async function TouchesPage({ view, found }: Props) {
  const [t, words] = await Promise.all([getTranslations('touches'), touchWords()])
  const write = formatFor(view.scope.language, view.scope.currency, view.scope.timeZone)
  const usualTimes = view.usual.times.map(({ medium, minutes }) => ({
    value: `${medium}|${minutes}`,
    label: `${words.media[medium]} ${write.duration(minutes)}`,
  }))
  return (
    <>
      <LiveRefresh topics={['signals']} />
      <SignalsTabs current="touches" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">{t('subtitle')}</p>
        </div>
        <WeekBar view={view} write={write} />
      </div>
      <div className="touches">
        {view.member.own && (
          <div className="touches-forms">
            <LogPanel view={view} found={found} words={words} write={write} />
            <details className="card touch-panel">
              <summary>{t('session.title')}</summary>
              <SessionForm today={view.today} words={words} />
            </details>
            <details className="card touch-panel">
              <summary>{t('time.title')}</summary>
              <TimeForm today={view.today} usual={usualTimes} words={words} />
            </details>
          </div>
        )}
        <div className="touches-week">
          <Hours view={view} words={words} write={write} />
          <Entries view={view} words={words} write={write} />
        </div>
      </div>
    </>
  )
}
