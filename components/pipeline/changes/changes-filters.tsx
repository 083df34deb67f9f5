import { AutoSubmit } from '@/components/ui/auto-submit'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { changeSpans, closingWindows } from '@/lib/pipeline/domain/changes-search'
import type { ChangesView } from '@/lib/pipeline/load-changes'
import { PipelineFilters } from '../pipeline-filters'
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
      <PipelineFilters
        action="/pipeline/changes"
        label={t('filters')}
        people={people}
        chosen={search.people}
        after={
          <ChoiceSelect name="closing" label={t('closing.label')} value={closing}>
            {closingWindows.map(name => (
              <option key={name} value={name}>
                {t(`closing.${name}`)}
              </option>
            ))}
          </ChoiceSelect>
        }
      >
        {list !== null && <input type="hidden" name="list" value={list} />}
        {span === null && <input type="hidden" name="from" value={from} />}
        {span === null && <input type="hidden" name="to" value={to} />}
        <ChoiceSelect name="span" label={t('span.label')} value={span ?? 'own'}>
          {span === null && <option value="own">{t('span.own')}</option>}
          {changeSpans.map(name => (
            <option key={name} value={name}>
              {t(`span.${name}`)}
            </option>
          ))}
        </ChoiceSelect>
      </PipelineFilters>
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
