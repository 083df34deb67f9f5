import { AutoSubmit } from '@/components/ui/auto-submit'
import type { LibraryView } from '@/lib/content/load-library'
import { type LibraryWords, sources } from './library-words'

interface Props {
  readonly view: LibraryView
  readonly t: LibraryWords
}

/** Words and source of a search; they are in the address, so that a search can be shared. */
export function LibrarySearchForm({ view: { search, counts }, t }: Props) {
  const all = counts.employer + counts.sector + counts.competitor
  return (
    <search className="library-search">
      <AutoSubmit action="/content/library" label={t('searchForm')}>
        <input
          type="search"
          name="q"
          defaultValue={search.q ?? ''}
          key={search.q}
          maxLength={200}
          aria-label={t('searchLabel')}
          className="field"
        />
        <select name="source" defaultValue={search.source ?? ''} aria-label={t('source')} className="select">
          <option value="">{t('allSources', { count: all })}</option>
          {sources.map(source => (
            <option key={source} value={source}>
              {t('sourceCount', { source: t(`sourcesTitle.${source}`), count: counts[source] })}
            </option>
          ))}
        </select>
        <button type="submit" className="button">
          {t('search')}
        </button>
      </AutoSubmit>
    </search>
  )
}
