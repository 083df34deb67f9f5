import type { ReactNode } from 'react'
import { forecastCategories, tableOrigins, tableStates } from '@/lib/pipeline/domain/table-view'
import type { TableScreen } from '@/lib/pipeline/load-table'
import type { PipelineWords } from './table-words'

interface Props {
  readonly words: PipelineWords
  readonly screen: TableScreen
}

/** The filters one asks for less often. */
export function MoreFilters({ words, screen: { view, stages } }: Props) {
  const { t } = words
  const { filters } = view
  const pipelines = [...new Map(stages.map(({ pipelineId, pipeline }) => [pipelineId, pipeline]))]
  return (
    <>
      <fieldset className="pipeline-stages">
        <legend>{t('filters.stage')}</legend>
        {stages.map(stage => (
          <label key={stage.id} className="pipeline-check">
            <input
              type="checkbox"
              name="stage"
              value={stage.id}
              defaultChecked={filters.stages.includes(stage.id)}
            />{' '}
            {pipelines.length > 1 && `${stage.pipeline} · `}
            {words.stage(stage)}
          </label>
        ))}
      </fieldset>
      {pipelines.length > 1 && (
        <LabelledSelect name="pipeline" label={t('filters.pipeline')} value={filters.pipeline ?? ''}>
          <option value="">{t('filters.anyPipeline')}</option>
          {pipelines.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </LabelledSelect>
      )}
      <LabelledSelect name="state" label={t('filters.state')} value={filters.state ?? ''}>
        <option value="">{t('filters.anyState')}</option>
        {tableStates.map(state => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </LabelledSelect>
      <LabelledSelect name="origin" label={t('filters.origin')} value={filters.origin ?? ''}>
        <option value="">{t('filters.any')}</option>
        {tableOrigins.map(origin => (
          <option key={origin} value={origin}>
            {t(`origin.${origin}`)}
          </option>
        ))}
      </LabelledSelect>
      <LabelledSelect name="forecast" label={t('filters.forecast')} value={filters.forecast ?? ''}>
        <option value="">{t('filters.any')}</option>
        {forecastCategories.map(category => (
          <option key={category} value={category}>
            {t(`forecast.${category}`)}
          </option>
        ))}
      </LabelledSelect>
      <div className="pipeline-range">
        <label>
          {t('filters.least')}
          <input
            name="least"
            inputMode="numeric"
            pattern="\d*"
            defaultValue={filters.least ?? ''}
            className="field"
          />
        </label>
        <label>
          {t('filters.most')}
          <input
            name="most"
            inputMode="numeric"
            pattern="\d*"
            defaultValue={filters.most ?? ''}
            className="field"
          />
        </label>
      </div>
      {(['close', 'opened', 'closed'] as const).map(kind => (
        <fieldset key={kind} className="pipeline-range">
          <legend>{t(`filters.${kind}`)}</legend>
          <label>
            {t('filters.from')}
            <input
              type="date"
              name={`${kind}From`}
              defaultValue={filters[`${kind}From`] ?? ''}
              className="field"
            />
          </label>
          <label>
            {t('filters.to')}
            <input
              type="date"
              name={`${kind}To`}
              defaultValue={filters[`${kind}To`] ?? ''}
              className="field"
            />
          </label>
        </fieldset>
      ))}
      <button type="submit" className="button button-primary">
        {t('filters.apply')}
      </button>
    </>
  )
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly children: ReactNode
}

const LabelledSelect = ({ name, label, value, children }: SelectProps) => (
  <label>
    {label}
    <select name={name} defaultValue={value} className="select">
      {children}
    </select>
  </label>
)
