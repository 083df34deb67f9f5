import type { ChangesView } from '@/lib/pipeline/load-changes'
import { PipelineHead } from '../pipeline-head'
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
      <PipelineHead
        role={view.scope.role}
        current="changes"
        topics={['pipeline']}
        title={t('title')}
        subtitle={spanText(words, view.search)}
      >
        <ChangesFilters words={words} view={view} />
      </PipelineHead>
      <div className="figures-halves">
        <ChangesPicture words={words} view={view} />
        <ChangesTable words={words} view={view} />
      </div>
      <ChangedDeals words={words} view={view} />
      <p className="figures-note">{t('note')}</p>
    </>
  )
}
