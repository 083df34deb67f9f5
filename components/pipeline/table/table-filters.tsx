import type { ReactNode } from 'react'
import { AutoSubmit } from '@/components/ui/auto-submit'
import { tableColumns, tableGroups } from '@/lib/pipeline/domain/table-columns'
import { countFilters, readTableView, tableStatuses } from '@/lib/pipeline/domain/table-view'
import type { TableScreen } from '@/lib/pipeline/load-table'
import { PeopleSelect } from '../people-select'
import { MoreFilters } from './more-filters'
import { tableAddress } from './table-address'
import type { PipelineWords } from './table-words'

interface Props {
  readonly words: PipelineWords
  readonly screen: TableScreen
}

/** What the view shows, narrows, groups: one form of plain fields, whose answer is the address. */
export function TableFilters({ words, screen }: Props) {
  const { t } = words
  const { view, search } = screen
  const { filters } = view
  const narrowed = countFilters(view)
  return (
    <AutoSubmit action="/pipeline/table" label={t('filters.label')} key={JSON.stringify(search)}>
      {search.sort !== undefined && <input type="hidden" name="sort" value={search.sort} />}
      <input
        type="search"
        name="q"
        defaultValue={filters.words}
        maxLength={100}
        aria-label={t('filters.words')}
        placeholder={t('filters.words')}
        className="field pipeline-words"
      />
      <Select name="status" label={t('filters.status')} value={filters.status}>
        {tableStatuses.map(status => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </Select>
      <PeopleSelect
        label={t('filters.people')}
        everybody={t('filters.everybody')}
        groups={{ branch: t('filters.branches'), team: t('filters.teams'), member: t('filters.members') }}
        people={screen.people}
        chosen={filters.people}
      />
      <Select name="group" label={t('filters.group')} value={view.group ?? ''}>
        <option value="">{t('filters.noGroup')}</option>
        {tableGroups.map(group => (
          <option key={group} value={group}>
            {t(`group.${group}`)}
          </option>
        ))}
      </Select>
      <details className="dates" name="pipeline-panel">
        <summary className="button">
          {narrowed === 0 ? t('filters.more') : t('filters.count', { count: narrowed })}
        </summary>
        <div className="dates-panel card pipeline-panel">
          <MoreFilters words={words} screen={screen} />
        </div>
      </details>
      <details className="dates" name="pipeline-panel">
        <summary className="button">{t('filters.columns')}</summary>
        <div className="dates-panel card pipeline-columns">
          <fieldset>
            <legend className="sr-only">{t('filters.columns')}</legend>
            {tableColumns.map(column => (
              <label key={column} className="pipeline-check">
                <input
                  type="checkbox"
                  name="columns"
                  value={column}
                  defaultChecked={view.columns.includes(column)}
                />{' '}
                {t(`column.${column}`)}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="button button-primary">
            {t('filters.apply')}
          </button>
        </div>
      </details>
      <button type="submit" className="button">
        {t('filters.apply')}
      </button>
      {narrowed > 0 && (
        <a
          className="link"
          href={tableAddress({ ...view, filters: readTableView({ status: filters.status }).filters })}
        >
          {t('filters.clear')}
        </a>
      )}
    </AutoSubmit>
  )
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly children: ReactNode
}

const Select = ({ name, label, value, children }: SelectProps) => (
  <select name={name} aria-label={label} title={label} defaultValue={value} className="select">
    {children}
  </select>
)
