import { ContentTabs } from '@/components/content/content-tabs'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { Pager } from '@/components/ui/pager'
import '@/components/overview/rows.css'
import type { LibraryView } from '@/lib/content/load-library'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { FeedList } from './feed-list'
import './library.css'
import { libraryAddress } from './library-address'
import { LibrarySearchForm } from './library-search-form'
import { ReferenceCard } from './reference-card'
import { ReferenceForm } from './reference-form'
import { referenceWords } from './reference-words'

interface Props {
  readonly view: LibraryView
}

/** The reference texts, searched, and for those who keep them: pasting, feeds, import. */
export async function Library({ view }: Props) {
  const { scope, search, texts, total, manages } = view
  const [t, words] = await Promise.all([getTranslations('library'), referenceWords()])
  const write = formatFor(scope.language, scope.currency, scope.timeZone)
  const searched = search.q !== undefined || search.source !== undefined
  return (
    <>
      <LiveRefresh topics={['references']} />
      <ContentTabs role={scope.role} current="library" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">{t('subtitle')}</p>
        </div>
        {view.imports && (
          <a href="/import" className="button">
            {t('import')}
          </a>
        )}
      </div>
      <LibrarySearchForm view={view} t={t} />
      {manages && (
        <details className="card library-panel">
          <summary>{t('add')}</summary>
          <ReferenceForm words={words} reference={null} language={scope.language} />
        </details>
      )}
      <p role="status" className={total === 0 ? 'card library-empty' : 'library-found'}>
        {total > 0
          ? t('found', { count: total })
          : searched
            ? t('empty')
            : t(manages ? 'none' : 'noneReader')}
      </p>
      {texts.length > 0 && (
        <ul className="library-list">
          {texts.map(text => (
            <ReferenceCard key={text.id} text={text} t={t} write={write} />
          ))}
        </ul>
      )}
      <LibraryPager view={view} t={t} />
      {(manages || view.feeds.length > 0) && <FeedList view={view} t={t} write={write} />}
    </>
  )
}

function LibraryPager({ view, t }: Props & { t: Awaited<ReturnType<typeof getTranslations<'library'>>> }) {
  const { number, pages } = view.page
  return (
    <Pager
      label={t('pages')}
      previous={t('previous')}
      next={t('next')}
      at={t('pageOf', { page: number, pages })}
      page={number}
      pages={pages}
      to={page => libraryAddress(view.search, page)}
    />
  )
}
