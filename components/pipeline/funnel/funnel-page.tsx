import { PeopleSelect } from '@/components/pipeline/people-select'
import { PipelineTabs } from '@/components/pipeline/pipeline-tabs'
import { AutoSubmit } from '@/components/ui/auto-submit'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { periodPresets } from '@/lib/overview/domain/period'
import { funnelWays } from '@/lib/pipeline/domain/funnel'
import type { FunnelView } from '@/lib/pipeline/load-funnel'
import '@/components/overview/board.css'
import '@/components/overview/rows.css'
import './funnel.css'
import { FunnelPeople } from './funnel-people'
import { FlowPicture, FunnelPicture } from './funnel-pictures'
import { FunnelCohorts, FunnelFigures } from './funnel-table'
import { type FunnelWords, funnelWords } from './funnel-words'

interface Props {
  readonly view: FunnelView
}

/** From a first signal, or a first cold call, to what was won: how many, how far, how fast. */
export async function FunnelPage({ view }: Props) {
  const words = await funnelWords(view.scope)
  const { t, write, scope } = words
  const { period, search } = view
  return (
    <>
      <LiveRefresh topics={['signals', 'pipeline']} />
      <PipelineTabs role={scope.role} current="funnel" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">
            {t('subtitle', { from: write.day(period.from, true), to: write.day(period.to, true) })}
          </p>
        </div>
        <FunnelFilters words={words} view={view} />
      </div>
      <div className="funnel-halves">
        {funnelWays.map(way => (
          <FunnelPicture key={way} words={words} way={way} paths={view[way]} />
        ))}
      </div>
      <FlowPicture words={words} way={search.way} paths={view[search.way]} />
      <FunnelFigures words={words} view={view} />
      <FunnelPeople words={words} view={view} />
      <FunnelCohorts words={words} view={view} />
      <p className="funnel-note">{t('note')}</p>
    </>
  )
}

function FunnelFilters({ words: { t }, view }: Props & { words: FunnelWords }) {
  const { search, period, choices } = view
  return (
    <AutoSubmit action="/pipeline/funnel" label={t('filters')}>
      {period.preset === null && <input type="hidden" name="from" value={period.from} />}
      {period.preset === null && <input type="hidden" name="to" value={period.to} />}
      <select
        name="period"
        defaultValue={period.preset ?? 'own'}
        key={period.preset}
        aria-label={t('period.label')}
        className="select"
      >
        {period.preset === null && <option value="own">{t('period.own')}</option>}
        {periodPresets
          .filter(preset => preset !== 'all')
          .map(preset => (
            <option key={preset} value={preset}>
              {t(`period.${preset}`)}
            </option>
          ))}
      </select>
      <select
        name="way"
        defaultValue={search.way}
        key={search.way}
        aria-label={t('way.label')}
        className="select"
      >
        {funnelWays.map(way => (
          <option key={way} value={way}>
            {t(`way.${way}`)}
          </option>
        ))}
      </select>
      <PeopleSelect
        label={t('people.label')}
        everybody={t('people.all')}
        groups={{ branch: t('people.branches'), team: t('people.teams'), member: t('people.members') }}
        people={choices}
        chosen={search.people}
      />
      <noscript>
        <button type="submit" className="button">
          {t('apply')}
        </button>
      </noscript>
    </AutoSubmit>
  )
}
