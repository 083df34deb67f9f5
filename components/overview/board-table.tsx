import { Drawn } from '@/components/ui/drawn'
import type { BoardView } from '@/lib/overview/loaders'
import { drawBoardHead } from './board-head'
import { drawBoardRows } from './board-rows'
import type { BoardWords } from './words'

interface Props {
  readonly words: BoardWords
  readonly view: BoardView
}

/** Every salesperson: content, warm pipeline, meetings. Each figure opens its rows; each heading sorts. */
export async function BoardTable({ words, view }: Props) {
  const { body, foot } = drawBoardRows(words, view, await view.rows)
  return (
    <section className="card board-card">
      <div className="board-scroll">
        <table className="board">
          <caption className="sr-only">{words.t('table.caption')}</caption>
          <Drawn as="thead" html={drawBoardHead(words, view)} />
          <Drawn as="tbody" html={body} />
          <Drawn as="tfoot" html={foot} />
        </table>
      </div>
    </section>
  )
}
