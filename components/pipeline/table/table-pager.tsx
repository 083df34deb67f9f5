import { Pager } from '@/components/ui/pager'
import type { TableScreen } from '@/lib/pipeline/load-table'
import { tableAddress } from './table-address'
import type { PipelineWords } from './table-words'

interface Props {
  readonly words: PipelineWords
  readonly screen: TableScreen
}

/** The way through the pages of a view. */
export function TablePager({ words: { t }, screen: { page, view } }: Props) {
  return (
    <Pager
      label={t('pages')}
      previous={t('previous')}
      next={t('next')}
      at={t('pageOf', { page: page.number, pages: page.pages })}
      page={page.number}
      pages={page.pages}
      to={number => tableAddress(view, number)}
    />
  )
}
