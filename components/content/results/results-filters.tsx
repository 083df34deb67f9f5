import { AutoSubmit } from '@/components/ui/auto-submit'
import type { ResultsView } from '@/lib/content/load-results'
import { periodPresets } from '@/lib/overview/domain/period'
import type { ResultsWords } from './results-words'

interface Props {
  readonly words: ResultsWords
  readonly view: ResultsView
}

/** Period and people; they are in the address, so that a view can be shared. */
export function ResultsFilters({ words: { t }, view: { period, search, authors } }: Props) {
  const teams = new Map(
    authors.flatMap(({ teamId, teamName }) =>
      teamId === null || teamName === null ? [] : [[teamId, teamName]],
    ),
  )
  return (
    <AutoSubmit action="/content/results" label={t('filters')}>
      <select
        name="period"
        defaultValue={period.preset ?? 'own'}
        key={period.preset}
        aria-label={t('period.label')}
        className="select"
      >
        {period.preset === null && <option value="own">{t('period.own')}</option>}
        {periodPresets.map(preset => (
          <option key={preset} value={preset}>
            {t(`period.${preset}`)}
          </option>
        ))}
      </select>
      {authors.length > 1 && (
        <select
          name="who"
          defaultValue={search.who ?? ''}
          key={search.who}
          aria-label={t('who')}
          className="select"
        >
          <option value="">{t('everyone')}</option>
          {teams.size > 1 &&
            [...teams].map(([id, name]) => (
              <option key={id} value={`team:${id}`}>
                {name}
              </option>
            ))}
          {authors.map(({ id, name }) => (
            <option key={id} value={`member:${id}`}>
              {name}
            </option>
          ))}
        </select>
      )}
      {search.sort !== undefined && <input type="hidden" name="sort" value={search.sort} />}
      <noscript>
        <button type="submit" className="button">
          {t('period.apply')}
        </button>
      </noscript>
    </AutoSubmit>
  )
}
