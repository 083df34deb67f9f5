import { PeopleSelect } from '@/components/pipeline/people-select'
import { AutoSubmit } from '@/components/ui/auto-submit'
import { changeSpans, closingWindows } from '@/lib/pipeline/domain/changes-search'
import type { ChangesView } from '@/lib/pipeline/load-changes'
import type { ChangesWords } from './changes-words'

interface Props {
  readonly words: ChangesWords
  readonly view: ChangesView
}

/** Days, people and expected close; they are in the address, so that a view can be shared. */
export function ChangesFilters({ words, view: { search, people, today } }: Props) {
  const { t } = words
  const { span, from, to, closing, list } = search
  return (
    <div className="filters">
      <AutoSubmit action="/pipeline/changes" label={t('filters')}>
        {list !== null && <input type="hidden" name="list" value={list} />}
        {span === null && <input type="hidden" name="from" value={from} />}
        {span === null && <input type="hidden" name="to" value={to} />}
        <select
          name="span"
          defaultValue={span ?? 'own'}
          key={span}
          aria-label={t('span.label')}
          className="select"
        >
          {span === null && <option value="own">{t('span.own')}</option>}
          {changeSpans.map(name => (
            <option key={name} value={name}>
              {t(`span.${name}`)}
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
        <select
          name="closing"
          defaultValue={closing}
          key={closing}
          aria-label={t('closing.label')}
          className="select"
        >
          {closingWindows.map(name => (
            <option key={name} value={name}>
              {t(`closing.${name}`)}
            </option>
          ))}
        </select>
        <noscript>
          <button type="submit" className="button">
            {t('apply')}
          </button>
        </noscript>
      </AutoSubmit>
      <details className="dates">
        <summary className="select">{t('days')}</summary>
        <div className="dates-panel card">
          <AutoSubmit action="/pipeline/changes" label={t('days')}>
            {search.people !== null && <input type="hidden" name="people" value={search.people} />}
            {closing !== 'any' && <input type="hidden" name="closing" value={closing} />}
            <label>
              {t('from')}{' '}
              <input type="date" name="from" required max={today} defaultValue={from} className="field" />
            </label>
            <label>
              {t('to')}{' '}
              <input type="date" name="to" required max={today} defaultValue={to} className="field" />
            </label>
            <button type="submit" className="button">
              {t('apply')}
            </button>
          </AutoSubmit>
        </div>
      </details>
    </div>
  )
}
