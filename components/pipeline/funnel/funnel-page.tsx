import { ChoiceSelect } from '@/components/ui/choice-select'
import { periodPresets } from '@/lib/overview/domain/period'
import { funnelWays } from '@/lib/pipeline/domain/funnel'
import type { FunnelView } from '@/lib/pipeline/load-funnel'
import { PipelineFilters } from '../pipeline-filters'
import { PipelineHead } from '../pipeline-head'
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
      <PipelineHead
        role={scope.role}
        current="funnel"
        topics={['signals', 'pipeline']}
        title={t('title')}
        subtitle={t('subtitle', { from: write.day(period.from, true), to: write.day(period.to, true) })}
      >
        <FunnelFilters words={words} view={view} />
      </PipelineHead>
      <div className="funnel-halves">
        {funnelWays.map(way => (
          <FunnelPicture key={way} words={words} way={way} paths={view[way]} />
        ))}
      </div>
      <FlowPicture words={words} way={search.way} paths={view[search.way]} />
      <FunnelFigures words={words} view={view} />
      <FunnelPeople words={words} view={view} />
      <FunnelCohorts words={words} view={view} />
      <p className="figures-note">{t('note')}</p>
    </>
  )
}

function FunnelFilters({ words: { t }, view }: Props & { words: FunnelWords }) {
  const { search, period, choices } = view
  return (
    <PipelineFilters action="/pipeline/funnel" label={t('filters')} people={choices} chosen={search.people}>
      {period.preset === null && <input type="hidden" name="from" value={period.from} />}
      {period.preset === null && <input type="hidden" name="to" value={period.to} />}
      <ChoiceSelect name="period" label={t('period.label')} value={period.preset ?? 'own'}>
        {period.preset === null && <option value="own">{t('period.own')}</option>}
        {periodPresets
          .filter(preset => preset !== 'all')
          .map(preset => (
            <option key={preset} value={preset}>
              {t(`period.${preset}`)}
            </option>
          ))}
      </ChoiceSelect>
      <ChoiceSelect name="way" label={t('way.label')} value={search.way}>
        {funnelWays.map(way => (
          <option key={way} value={way}>
            {t(`way.${way}`)}
          </option>
        ))}
      </ChoiceSelect>
    </PipelineFilters>
  )
}
