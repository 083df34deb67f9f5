import type { TableScreen } from '@/lib/pipeline/load-table'
import { tableAddress } from './table-address'
import type { PipelineWords } from './table-words'

interface Props {
  readonly words: PipelineWords
  readonly screen: TableScreen
}

/** The way through the pages of a view. */
export function TablePager({ words: { t }, screen: { page, view } }: Props) {
  if (page.pages < 2) return null
  return (
    <nav className="pager" aria-label={t('pages')}>
      {page.number > 1 && (
        <a className="link" href={tableAddress(view, page.number - 1)} rel="prev">
          {t('previous')}
        </a>
      )}
      <span>{t('pageOf', { page: page.number, pages: page.pages })}</span>
      {page.number < page.pages && (
        <a className="link" href={tableAddress(view, page.number + 1)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
