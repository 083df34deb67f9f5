import { PipelineTabs } from '@/components/pipeline/pipeline-tabs'
import { LiveRefresh } from '@/components/ui/live-refresh'
import type { ChangesView } from '@/lib/pipeline/load-changes'
import '@/components/overview/board.css'
import '@/components/overview/rows.css'
import { ChangedDeals } from './changed-deals'
import './changes.css'
import { ChangesFilters } from './changes-filters'
import { ChangesPicture, ChangesTable } from './changes-sum'
import { changesWords, spanText } from './changes-words'

interface Props {
  readonly view: ChangesView
}

/** What changed in the pipeline between two days: a picture, a sum that adds up, and the deals behind each term. */
export async function ChangesPage({ view }: Props) {
  const words = await changesWords(view.scope)
  const { t } = words
  return (
    <>
      <LiveRefresh topics={['pipeline']} />
      <PipelineTabs role={view.scope.role} current="changes" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">{spanText(words, view.search)}</p>
        </div>
        <ChangesFilters words={words} view={view} />
      </div>
      <div className="changes-halves">
        <ChangesPicture words={words} view={view} />
        <ChangesTable words={words} view={view} />
      </div>
      <ChangedDeals words={words} view={view} />
      <p className="changes-note">{t('note')}</p>
    </>
  )
}
