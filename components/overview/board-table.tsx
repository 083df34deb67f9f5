import { Drawn } from '@/components/ui/drawn'
import { type SortKey, sortAfterClick, writeSort } from '@/lib/overview/domain/sort'
import type { BoardView } from '@/lib/overview/loaders'
import { searchText, sharedSearch } from './board-address'
import { drawBoardRows } from './board-rows'
import type { BoardWords } from './words'

interface Props {
  readonly words: BoardWords
  readonly view: BoardView
}

/** Every salesperson: content, warm pipeline, meetings. Each figure opens its rows; each heading sorts. */
export function BoardTable({ words, view }: Props) {
  const { t } = words
  const { body, foot } = drawBoardRows(words, view)
  const { amounts } = view.scope
  const pipeline = view.scope.role !== 'marketing'
  return (
    <section className="card board-card">
      <div className="board-scroll">
        <table className="board">
          <caption className="sr-only">{t('table.caption')}</caption>
          <thead>
            <tr className="board-groups">
              <td />
              <th colSpan={4} scope="colgroup">
                {t('table.content')}
              </th>
              {pipeline && (
                <th colSpan={amounts ? 6 : 5} scope="colgroup">
                  {t('table.pipeline')}
                </th>
              )}
              <th colSpan={6} scope="colgroup">
                {t('table.meetings')}
              </th>
            </tr>
            <tr>
              <Heading words={words} view={view} column="name" label={t('table.member')} />
              <Heading words={words} view={view} column="published" label={t('table.published')} />
              <Heading words={words} view={view} column="originality" label={t('table.originality')} />
              <Heading words={words} view={view} column="engagement" label={t('table.engagement')} />
              <TrendHeading label={t('table.trendPublished')} />
              {pipeline && (
                <>
                  <Heading words={words} view={view} column="open" label={t('table.open')} />
                  {amounts && (
                    <Heading words={words} view={view} column="weighted" label={t('table.weighted')} />
                  )}
                  <Heading words={words} view={view} column="entered" label={t('table.entered')} />
                  <Heading words={words} view={view} column="won" label={t('table.won')} />
                  <Heading words={words} view={view} column="rotting" label={t('table.rotting')} />
                  <TrendHeading label={t('table.trendEntered')} />
                </>
              )}
              <Heading words={words} view={view} column="held" label={t('table.held')} />
              <Heading words={words} view={view} column="handshakes" label={t('table.handshakes')} />
              <Heading words={words} view={view} column="significant" label={t('table.significant')} />
              <Heading words={words} view={view} column="show" label={t('table.show')} />
              <Heading words={words} view={view} column="nextStep" label={t('table.nextStep')} />
              <TrendHeading label={t('table.trendHeld')} />
            </tr>
          </thead>
          <Drawn as="tbody" html={body} />
          <Drawn as="tfoot" html={foot} />
        </table>
      </div>
    </section>
  )
}

function Heading({ words: { t }, view, column, label }: Props & { column: SortKey; label: string }) {
  const { sort, search } = view
  const sorted = sort.key === column ? (sort.descending ? 'descending' : 'ascending') : undefined
  const href = searchText({ ...sharedSearch(search), sort: writeSort(sortAfterClick(sort, column)) })
  return (
    <th scope="col" aria-sort={sorted} className={column === 'name' ? 'board-name' : 'num'}>
      <a href={href} title={t('table.sortBy', { column: label })}>
        {label}
        {sorted !== undefined && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  )
}

const TrendHeading = ({ label }: { label: string }) => (
  <th scope="col" className="board-trend">
    <span className="sr-only">{label}</span>
  </th>
)
