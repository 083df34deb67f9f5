import { ChoiceSelect } from '@/components/ui/choice-select'
import { forecastQuarters } from '@/lib/pipeline/domain/forecast-search'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import { PipelineFilters } from '../pipeline-filters'
import { PipelineHead } from '../pipeline-head'
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
      <PipelineHead
        role={scope.role}
        current="forecast"
        topics={['pipeline']}
        title={t('title')}
        subtitle={t('subtitle', {
          number: quarter.number,
          year: String(quarter.year),
          from: write.day(quarter.from),
          to: write.day(quarter.to, true),
        })}
      >
        <ForecastFilters words={words} view={view} />
      </PipelineHead>
      {scope.amounts && <ForecastCards words={words} view={view} />}
      <div className="figures-halves">
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
    <PipelineFilters action="/pipeline/forecast" label={t('filters')} people={people} chosen={search.people}>
      <ChoiceSelect name="quarter" label={t('quarter.label')} value={search.quarter}>
        {forecastQuarters.map(quarter => (
          <option key={quarter} value={quarter}>
            {t(`quarter.${quarter}`)}
          </option>
        ))}
      </ChoiceSelect>
    </PipelineFilters>
  )
}
