import { ScrollArea } from '@/components/ui/scroll-area'
import '@/components/overview/board.css'
import '@/components/overview/rows.css'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { readTableView } from '@/lib/pipeline/domain/table-view'
import type { TableScreen } from '@/lib/pipeline/load-table'
import { can } from '@/lib/platform/access/permissions'
import { PipelineTabs } from '../pipeline-tabs'
import { gridProps } from './grid-props'
import { SavedViews } from './saved-views'
import { exportAddress, tableAddress } from './table-address'
import { TableFilters } from './table-filters'
import { TableGrid } from './table-grid'
import { TablePager } from './table-pager'
import { TableTotals } from './table-totals'
import { pipelineWords } from './table-words'
import './table.css'
import './table-bulk.css'
import './table-filters.css'

interface Props {
  readonly screen: TableScreen
}

/** All opportunities of a view as a table, with totals over all of its rows. */
export async function TablePage({ screen }: Props) {
  const { scope, view, sums } = screen
  const words = await pipelineWords(scope)
  const { t } = words
  return (
    <>
      <LiveRefresh topics={['pipeline']} />
      <PipelineTabs role={scope.role} current="table" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">{t('subtitle', { count: sums.count })}</p>
        </div>
        <div className="filters">
          <span className="pipeline-export">
            {t('export.label')}{' '}
            <a className="button" href={exportAddress(view, 'csv')} download>
              {t('export.csv')}
            </a>{' '}
            <a className="button" href={exportAddress(view, 'xlsx')} download>
              {t('export.xlsx')}
            </a>
          </span>
          {can(scope.role, 'pipeline:write') && (
            <a className="button button-primary" href="/pipeline/new">
              {t('new')}
            </a>
          )}
        </div>
      </div>
      <SavedViews words={words} screen={screen} />
      <TableFilters words={words} screen={screen} />
      <TableTotals words={words} sums={sums} />
      {sums.count === 0 ? (
        <section className="card empty">
          <h2>{t('empty.title')}</h2>
          <p>{t('empty.text')}</p>
          <a className="button" href={tableAddress(readTableView({}))}>
            {t('empty.link')}
          </a>
        </section>
      ) : (
        <section className="card rows-card pipeline-table-card">
          <ScrollArea label={t('scroll')}>
            <TableGrid {...(await gridProps(screen, words))} />
          </ScrollArea>
          <TablePager words={words} screen={screen} />
        </section>
      )}
      <details className="pipeline-help">
        <summary>{t('helpTitle')}</summary>
        <p>{t('help')}</p>
      </details>
    </>
  )
}
