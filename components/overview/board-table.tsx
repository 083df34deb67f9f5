import { Drawn } from '@/components/ui/drawn'
import { boardColumns, type SortKey } from '@/lib/overview/domain/sort'
import type { BoardView } from '@/lib/overview/loaders'
import { drawBoardHead } from './board-head'
import { drawBoardRows } from './board-rows'
import './board-table.css'
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
      <GroupSwitch words={words} view={view} />
      <div className="board-scroll">
        <table className={`board board-pipeline-${pipelineColumns(view)}`}>
          <caption className="sr-only">{words.t('table.caption')}</caption>
          <Drawn as="thead" html={drawBoardHead(words, view)} />
          <Drawn as="tbody" html={body} />
          <Drawn as="tfoot" html={foot} />
        </table>
      </div>
    </section>
  )
}

const groups = ['content', 'pipeline', 'meetings'] as const

/** Whose column it is; of a name, which is of none, the handshakes. */
const groupOf = (key: SortKey): (typeof groups)[number] =>
  groups.find(group => boardColumns[group].some(column => column === key)) ?? 'meetings'

/** Which of the groups a phone shows, as it has no room for all: at first the one it is sorted by. Styles do it, without a script. */
function GroupSwitch({ words: { t }, view }: Props) {
  const shown = groupOf(view.sort.key)
  return (
    <fieldset className="board-switch">
      <legend className="sr-only">{t('table.groups')}</legend>
      {groups
        .filter(group => group !== 'pipeline' || pipelineColumns(view) > 0)
        .map(group => (
          <label key={group}>
            <input type="radio" name="board-group" value={group} defaultChecked={group === shown} />
            {t(`table.${group}`)}
          </label>
        ))}
    </fieldset>
  )
}

/** How many columns the pipeline has for the reader, its picture included; `board-table.css` counts on it. */
const pipelineColumns = ({ scope: { role, amounts } }: BoardView): 0 | 5 | 6 => {
  if (role === 'marketing') return 0
  return amounts ? 6 : 5
}
