import type { Route } from 'next'
import { Breadcrumb } from '@/components/shell/breadcrumb'
import type { Figure } from '@/lib/overview/domain/figure'
import type { FigureRows } from '@/lib/overview/load-figure'
import type { MemberView } from '@/lib/overview/load-member'
import './board.css'
import { figureAddress, searchText, sharedSearch } from './board-address'
import { BoardCards } from './board-cards'
import { BoardFilters } from './board-filters'
import { BoardPictures } from './board-pictures'
import { BoardTable } from './board-table'
import { RowList } from './row-list'
import { type RowsWords, rowsWordsOf } from './rows-words'
import { spanText } from './span-text'
import { wordsOf } from './words'

interface Props {
  readonly view: MemberView
}

/** One salesperson in full: the board's figures for one, and the posts, opportunities and meetings themselves. */
export async function Member({ view }: Props) {
  const [words, rowsWords, summary] = await Promise.all([
    wordsOf(view.scope),
    rowsWordsOf(view.scope),
    view.summary,
  ])
  const { seat, search } = view
  const home = `/${searchText({ ...sharedSearch(search), people: undefined })}` as Route
  const place = [seat.teamName, seat.branchName].filter(name => name !== null)
  return (
    <>
      <Breadcrumb trail={[{ href: home, label: words.t('title') }]} here={seat.name} />
      <div className="page-head">
        <div>
          <h1 className="page-title">{seat.name}</h1>
          <p className="page-subtitle">{[...new Set([...place, spanText(words, view)])].join(' · ')}</p>
        </div>
        <BoardFilters
          words={words}
          action={`/members/${seat.id}` as Route}
          period={view.period}
          search={search}
          choices={[]}
        />
      </div>
      <BoardCards words={words} view={view} summary={summary} />
      <BoardTable words={words} view={view} />
      <BoardPictures words={words} view={view} summary={summary} />
      <Listed
        view={view}
        words={rowsWords}
        figure="published"
        title={rowsWords.t('posts')}
        rows={{ kind: 'post', found: view.posts }}
      />
      {view.opportunities !== null && (
        <Listed
          view={view}
          words={rowsWords}
          figure="open"
          title={rowsWords.t('opportunities')}
          rows={{ kind: 'opportunity', found: view.opportunities }}
        />
      )}
      {view.scope.role !== 'marketing' && (
        <Listed
          view={view}
          words={rowsWords}
          figure="held"
          title={rowsWords.t('heldMeetings')}
          rows={{ kind: 'meeting', found: view.meetings }}
        />
      )}
    </>
  )
}

interface ListedProps extends Props {
  readonly words: RowsWords
  readonly figure: Figure
  readonly title: string
  readonly rows: FigureRows
}

function Listed({ view, words, figure, title, rows }: ListedProps) {
  const { total } = rows.found
  return (
    <section className="card rows-card">
      <div className="rows-head">
        <h2>{title}</h2>
        {total > rows.found.rows.length && (
          <a className="link" href={figureAddress(figure, view.search, view.seat.id)}>
            {words.t('all', { count: total })}
          </a>
        )}
      </div>
      <RowList words={words} rows={rows} withMember={false} />
    </section>
  )
}
