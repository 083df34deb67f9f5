import { AutoSubmit } from '@/components/ui/auto-submit'
import { ChoiceSelect } from '@/components/ui/choice-select'
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
    <AutoSubmit action="/content/results" label={t('filters')} apply={t('period.apply')}>
      <ChoiceSelect name="period" label={t('period.label')} value={period.preset ?? 'own'}>
        {period.preset === null && <option value="own">{t('period.own')}</option>}
        {periodPresets.map(preset => (
          <option key={preset} value={preset}>
            {t(`period.${preset}`)}
          </option>
        ))}
      </ChoiceSelect>
      {authors.length > 1 && (
        <ChoiceSelect name="who" label={t('who')} value={search.who ?? ''}>
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
        </ChoiceSelect>
      )}
      {search.sort !== undefined && <input type="hidden" name="sort" value={search.sort} />}
    </AutoSubmit>
  )
}
