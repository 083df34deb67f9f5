import { ContentTabs } from '@/components/content/content-tabs'
import { OwnContent } from '@/components/content/own/own-content'
import { LiveRefresh } from '@/components/ui/live-refresh'
import '@/components/overview/board.css'
import '@/components/overview/rows.css'
import type { ResultsView } from '@/lib/content/load-results'
import { Compared } from './compared'
import { OriginalityFindings } from './originality-findings'
import { PeopleTable } from './people-table'
import { ResultCards } from './result-cards'
import { ResultList } from './result-list'
import './results.css'
import { ResultsFilters } from './results-filters'
import { type ResultsWords, resultsWords } from './results-words'
import { Trends } from './trends'

interface Props {
  readonly view: ResultsView
}

/** What came of the posts: rates with their samples, what is better than what, and what is not known yet. */
export async function Results({ view }: Props) {
  const words = await resultsWords(view.scope)
  const { t, write } = words
  return (
    <>
      <LiveRefresh topics={['content']} />
      <ContentTabs role={view.scope.role} current="results" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">
            {t('subtitle', { from: write.day(view.period.from, true), to: write.day(view.period.to, true) })}
          </p>
        </div>
        <ResultsFilters words={words} view={view} />
      </div>
      {view.total.published === 0 ? (
        <p className="card results-empty">{t('empty')}</p>
      ) : (
        <Found words={words} view={view} />
      )}
      <OwnContent scope={view.scope} since={view.calendarSince} />
    </>
  )
}

function Found({ words, view }: Props & { words: ResultsWords }) {
  const { t } = words
  return (
    <>
      <ResultCards words={words} view={view} />
      {view.people !== null && view.authorFirstHours > 0 && (
        <p className="results-note">{t('firstNote', { hours: view.authorFirstHours })}</p>
      )}
      <Trends words={words} view={view} />
      <section className="results-grid">
        {(['voice', 'intent', 'network', 'weekday', 'hour'] as const).map(by => (
          <Compared key={by} words={words} by={by} comparison={view.by[by]} />
        ))}
        <Compared words={words} by="band" comparison={{ groups: view.bands, best: null }} />
      </section>
      <OriginalityFindings words={words} view={view} />
      {view.people !== null && (
        <>
          <PeopleTable words={words} view={view} title={t('people.authors')} groups={view.people.authors} />
          {view.people.teams.length > 1 && (
            <PeopleTable words={words} view={view} title={t('people.teams')} groups={view.people.teams} />
          )}
        </>
      )}
      <ResultList words={words} view={view} />
    </>
  )
}
