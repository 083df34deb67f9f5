import type { Route } from 'next'
import { AutoSubmit } from '@/components/ui/auto-submit'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { type Period, periodPresets } from '@/lib/overview/domain/period'
import type { BoardSearch } from '@/lib/overview/inputs'
import type { FilterChoice } from '@/lib/overview/queries/list-filters'
import type { BoardWords } from './words'

interface Props {
  readonly words: BoardWords
  readonly action: Route
  readonly period: Period
  readonly search: BoardSearch
  readonly choices: readonly FilterChoice[]
}

/** Period and people of a board. They are in the address, so that a view can be shared. */
export function BoardFilters({ words: { t }, action, period, search, choices }: Props) {
  const own = period.preset === null
  return (
    <div className="flex flex-wrap items-center gap-2">
      <AutoSubmit action={action} label={t('period.label')} apply={t('period.apply')}>
        {search.sort !== undefined && <input type="hidden" name="sort" value={search.sort} />}
        {own && <input type="hidden" name="from" value={period.from} />}
        {own && <input type="hidden" name="to" value={period.to} />}
        <ChoiceSelect name="period" label={t('period.label')} value={period.preset ?? 'own'}>
          {own && <option value="own">{t('period.own')}</option>}
          {periodPresets.map(preset => (
            <option key={preset} value={preset}>
              {t(`period.${preset}`)}
            </option>
          ))}
        </ChoiceSelect>
        {choices.filter(choice => choice.kind === 'team').length > 1 && (
          <PeopleChoice t={t} search={search} choices={choices} />
        )}
      </AutoSubmit>
      <details className="dates">
        <summary className="select" aria-label={t('period.choose')}>
          <svg viewBox="0 0 24 24" aria-hidden="true" className="nav-icon">
            <path d="M5 6h14v14H5zM5 10h14M9 3v4m6-4v4" />
          </svg>
        </summary>
        <div className="dates-panel card">
          <AutoSubmit action={action} label={t('period.choose')}>
            {search.people !== undefined && <input type="hidden" name="people" value={search.people} />}
            <label>
              {t('period.from')}{' '}
              <input type="date" name="from" required defaultValue={period.from} className="field" />
            </label>
            <label>
              {t('period.to')}{' '}
              <input type="date" name="to" required defaultValue={period.to} className="field" />
            </label>
            <button type="submit" className="button">
              {t('period.apply')}
            </button>
          </AutoSubmit>
        </div>
      </details>
    </div>
  )
}

function PeopleChoice({
  t,
  search,
  choices,
}: {
  t: BoardWords['t']
  search: BoardSearch
  choices: readonly FilterChoice[]
}) {
  const chosen = search.people
  return (
    <ChoiceSelect name="people" label={t('team.label')} value={chosen ?? ''}>
      <option value="">{t('team.all')}</option>
      {choices.map(choice => (
        <option key={choice.id} value={`${choice.kind}:${choice.id}`}>
          {`${'\u2003'.repeat(choice.depth)}${choice.name}`}
        </option>
      ))}
    </ChoiceSelect>
  )
}
