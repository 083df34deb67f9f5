import type { ReactNode } from 'react'
import { LiveRefresh } from '@/components/ui/live-refresh'
import type { Scope } from '@/db/scope'
import { PipelineTabs } from './pipeline-tabs'
import '@/components/overview/board.css'
import '@/components/overview/rows.css'
import './figures.css'

interface Props {
  readonly role: Scope['role']
  readonly current: 'changes' | 'forecast' | 'funnel'
  /** What its figures are made of: they are read again when it changes. */
  readonly topics: Parameters<typeof LiveRefresh>[0]['topics']
  readonly title: string
  readonly subtitle: string
  /** The filters. */
  readonly children: ReactNode
}

/** The head of a screen of figures: the room's tabs, what it is about, and the filters that narrow it. */
export const PipelineHead = ({ role, current, topics, title, subtitle, children }: Props) => (
  <>
    <LiveRefresh topics={topics} />
    <PipelineTabs role={role} current={current} />
    <div className="page-head">
      <div>
        <h1 className="page-title">{title}</h1>
        <p className="page-subtitle">{subtitle}</p>
      </div>
      {children}
    </div>
  </>
)
