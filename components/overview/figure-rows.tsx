import type { Route } from 'next'
import { Breadcrumb } from '@/components/shell/breadcrumb'
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
        <Pager view={view} t={t} />
      </section>
    </>
  )
}

function Pager({ view, t }: Props & { t: Awaited<ReturnType<typeof rowsWordsOf>>['t'] }) {
  const { page, total } = view.rows.found
  const pages = Math.ceil(total / page.size)
  if (pages < 2) return null
  const to = (number: number) =>
    searchText({ ...sharedSearch(view.search), member: view.search.member, page: String(number) })
  return (
    <nav className="pager" aria-label={t('pages')}>
      {page.number > 1 && (
        <a className="link" href={to(page.number - 1)} rel="prev">
          {t('previous')}
        </a>
      )}
      <span>{t('pageOf', { page: page.number, pages })}</span>
      {page.number < pages && (
        <a className="link" href={to(page.number + 1)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
