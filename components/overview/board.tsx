import type { BoardView } from '@/lib/overview/loaders'
import './board.css'
import { BoardCards } from './board-cards'
import { BoardEmpty } from './board-empty'
import { BoardFilters } from './board-filters'
import { BoardPictures } from './board-pictures'
import { BoardTable } from './board-table'
import { spanText } from './span-text'
import { type BoardWords, wordsOf } from './words'

interface Props {
  readonly view: BoardView
  /** 2 under a screen that has its own title. */
  readonly level: 1 | 2
}

/** The team board: the figures of a period, the salespeople, and how it came about. */
export async function Board({ view, level }: Props) {
  const Title = `h${level}` as const
  const words = await wordsOf(view.scope)
  const { search, filters } = view
  const chosen = filters.find(choice => `${choice.kind}:${choice.id}` === search.people)
  const only = filters.filter(choice => choice.kind === 'team')
  const title =
    view.scope.role === 'salesperson' && view.scope.teamVisibility === 'averages'
      ? words.t('mine')
      : (chosen?.name ?? (only.length === 1 ? only[0]?.name : undefined) ?? view.scope.organizationName)
  return (
    <>
      <div className="page-head">
        <div>
          <Title className="page-title">{title}</Title>
          <p className="page-subtitle">{spanText(words, view)}</p>
        </div>
        <BoardFilters words={words} action="/" period={view.period} search={search} choices={filters} />
      </div>
      <Figures words={words} view={view} />
    </>
  )
}

async function Figures({ words, view }: Omit<Props, 'level'> & { readonly words: BoardWords }) {
  const summary = await view.summary
  if (summary.gap !== null) return <BoardEmpty words={words} view={view} gap={summary.gap} />
  return (
    <>
      <BoardCards words={words} view={view} summary={summary} />
      <BoardTable words={words} view={view} />
      <BoardPictures words={words} view={view} summary={summary} />
    </>
  )
}
