import { PeopleSelect } from '@/components/pipeline/people-select'
import { PipelineTabs } from '@/components/pipeline/pipeline-tabs'
import { AutoSubmit } from '@/components/ui/auto-submit'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { forecastQuarters } from '@/lib/pipeline/domain/forecast-search'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import '@/components/overview/board.css'
import '@/components/overview/rows.css'
import './forecast.css'
import { ForecastCards } from './forecast-cards'
import { ForecastDeals } from './forecast-deals'
import { ForecastPicture, ForecastTable } from './forecast-groups'
import { ForecastStages } from './forecast-stages'
import { ForecastSubmissions } from './forecast-submissions'
import { ForecastSubmit } from './forecast-submit'
import { type ForecastWords, forecastWords } from './forecast-words'

interface Props {
  readonly view: ForecastView
}

/** What a quarter will bring: what is won, what owners and stages say, and what leaders submitted. */
export async function ForecastPage({ view }: Props) {
  const words = await forecastWords(view.scope)
  const { t, write, scope } = words
  const { quarter } = view
  return (
    <>
      <LiveRefresh topics={['pipeline']} />
      <PipelineTabs role={scope.role} current="forecast" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">
            {t('subtitle', {
              number: quarter.number,
              year: String(quarter.year),
              from: write.day(quarter.from),
              to: write.day(quarter.to, true),
            })}
          </p>
        </div>
        <ForecastFilters words={words} view={view} />
      </div>
      {scope.amounts && <ForecastCards words={words} view={view} />}
      <div className="forecast-halves">
        <ForecastPicture words={words} view={view} />
        <ForecastTable words={words} view={view} />
      </div>
      <ForecastDeals words={words} view={view} />
      <ForecastSubmit words={words} view={view} />
      {scope.amounts && <ForecastSubmissions words={words} view={view} />}
      <ForecastStages words={words} view={view} />
    </>
  )
}

function ForecastFilters({ words: { t }, view: { search, people } }: Props & { words: ForecastWords }) {
  return (
    <AutoSubmit action="/pipeline/forecast" label={t('filters')}>
      <select
        name="quarter"
        defaultValue={search.quarter}
        key={search.quarter}
        aria-label={t('quarter.label')}
        className="select"
      >
        {forecastQuarters.map(quarter => (
          <option key={quarter} value={quarter}>
            {t(`quarter.${quarter}`)}
          </option>
        ))}
      </select>
      <PeopleSelect
        label={t('people.label')}
        everybody={t('people.all')}
        groups={{ branch: t('people.branches'), team: t('people.teams'), member: t('people.members') }}
        people={people}
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
