import type { Route } from 'next'
import Link from 'next/link'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { Notices } from '@/components/ui/notices'
import type { InboxView } from '@/lib/signals/load-inbox'
import { SignalsTabs } from '../signals-tabs'
import { InboxFigures } from './inbox-figures'
import { InboxFilters } from './inbox-filters'
import { InboxList } from './inbox-list'
import { inboxWords } from './inbox-words'
import './inbox.css'
import { SignalPanel } from './signal-panel'

interface Props {
  readonly view: InboxView
}

/** Who leans in and waits, and one of them with all one needs to answer well. */
export async function Inbox({ view }: Props) {
  const words = await inboxWords(view)
  const { t } = words
  return (
    <Notices>
      <LiveRefresh topics={['signals']} />
      <SignalsTabs current="inbox" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">{t('subtitle', { waiting: view.counts.waiting })}</p>
        </div>
        <Link href={'/signals/new' as Route} className="button button-primary">
          {t('new')}
        </Link>
      </div>
      <div className="inbox-room" data-chosen={view.chosen}>
        <InboxFigures words={words} view={view} />
        <InboxFilters words={words} view={view} />
        <div className="inbox">
          <InboxList words={words} view={view} />
          {view.story !== null && <SignalPanel words={words} view={view} story={view.story} />}
        </div>
      </div>
    </Notices>
  )
}
