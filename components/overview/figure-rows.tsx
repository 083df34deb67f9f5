import type { Route } from 'next'
import { Breadcrumb } from '@/components/shell/breadcrumb'
import { Pager } from '@/components/ui/pager'
import type { FigureView } from '@/lib/overview/load-figure'
import { searchText, sharedSearch } from './board-address'
import { RowList } from './row-list'
import { rowsWordsOf } from './rows-words'
import { spanText } from './span-text'
import { wordsOf } from './words'

interface Props {
  readonly view: FigureView
}

const timeless: readonly string[] = ['open', 'warm', 'rotting']

/** The rows behind one figure, a page at a time, under the count that the figure showed. */
export async function FigureRowsPage({ view }: Props) {
  const [words, board] = await Promise.all([rowsWordsOf(view.scope), wordsOf(view.scope)])
  const { t } = words
  const { figure, member, search, rows } = view
  const shared = searchText(
    member === null ? sharedSearch(search) : { ...sharedSearch(search), people: undefined },
  )
  const trail = [
    { href: `/${shared}` as Route, label: board.t('title') },
    ...(member === null ? [] : [{ href: `/members/${member.id}${shared}` as Route, label: member.name }]),
  ]
  const when = timeless.includes(figure)
    ? t('today', { day: words.write.day(view.today, true) })
    : spanText(board, view)
  return (
    <>
      <Breadcrumb trail={trail} here={t(`figure.${figure}`)} />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t(`figure.${figure}`)}</h1>
          <p className="page-subtitle">
            {member !== null && `${member.name} · `}
            {t('behind', { count: rows.found.total })} · {when}
          </p>
        </div>
      </div>
      <section className="card rows-card">
        <RowList words={words} rows={rows} withMember={member === null} />
        <RowPager view={view} t={t} />
      </section>
    </>
  )
}

function RowPager({ view, t }: Props & { t: Awaited<ReturnType<typeof rowsWordsOf>>['t'] }) {
  const { page, total } = view.rows.found
  const pages = Math.ceil(total / page.size)
  const to = (number: number) =>
    searchText({ ...sharedSearch(view.search), member: view.search.member, page: String(number) })
  return (
    <Pager
      label={t('pages')}
      previous={t('previous')}
      next={t('next')}
      at={t('pageOf', { page: page.number, pages })}
      page={page.number}
      pages={pages}
      to={to}
    />
  )
}
