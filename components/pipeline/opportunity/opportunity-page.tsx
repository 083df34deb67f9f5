import '@/components/overview/rows.css'
import { errorWords } from '@/components/ui/error-words'
import { LiveRefresh } from '@/components/ui/live-refresh'
import type { OpportunityView } from '@/lib/pipeline/load-opportunity'
import { PipelineTabs } from '../pipeline-tabs'
import { FactsForm } from './facts-form'
import { MoveForms } from './move-forms'
import './opportunity.css'
import './story.css'
import { OpportunityHead } from './opportunity-head'
import { opportunityWords } from './opportunity-words'
import { PeoplePart } from './people-part'
import { StageTimes } from './stage-times'
import { Story } from './story'
import { Warnings } from './warnings'

interface Props {
  readonly view: OpportunityView
}

/** One opportunity in full: what to look at, its story on one line of time, its people, its stages, and all one can do with it. */
export async function OpportunityPage({ view }: Props) {
  const [words, errors] = await Promise.all([opportunityWords(view.scope), errorWords()])
  return (
    <>
      <LiveRefresh topics={['pipeline', 'signals', 'meeting']} />
      <PipelineTabs role={view.scope.role} current="table" />
      <OpportunityHead words={words} view={view} />
      <div className="deal">
        {view.row.status === 'open' && <Warnings words={words} warnings={view.warnings} />}
        <div className="deal-side">
          {view.mine && <MoveForms words={words} errors={errors} view={view} />}
          <FactsForm words={words} errors={errors} view={view} />
          <PeoplePart words={words} errors={errors} view={view} />
          <StageTimes words={words} view={view} />
        </div>
        <Story words={words} errors={errors} view={view} />
      </div>
    </>
  )
}
