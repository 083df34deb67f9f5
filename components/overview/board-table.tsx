import Link from 'next/link'
import type { Tone } from '@/components/charts/domain/spec'
import { sparkline } from '@/components/charts/sparkline'
import type { Ratio } from '@/lib/evidence/domain/ratio'
import { type Facts, ratesOf } from '@/lib/overview/domain/board'
import type { Figure } from '@/lib/overview/domain/figure'
import { type SortKey, sortAfterClick, writeSort } from '@/lib/overview/domain/sort'
import type { BoardRow, BoardView } from '@/lib/overview/loaders'
import { figureAddress, searchText, sharedSearch } from './board-address'
import type { BoardWords } from './words'

interface Props {
  readonly words: BoardWords
  readonly view: BoardView
}

/** Every salesperson: content, warm pipeline, meetings. Each figure opens its rows; each heading sorts. */
export function BoardTable({ words, view }: Props) {
  const { t } = words
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
          <tbody>
            {view.rows.map(row => (
              <MemberRow key={row.seat.id} words={words} view={view} row={row} />
            ))}
          </tbody>
          <tfoot>
            {view.average !== null && (
              <tr>
                <th scope="row" className="board-name">
                  {t('table.average')}{' '}
                  <span className="font-normal text-muted">
                    {t('table.averageOf', { people: view.average.people })}
                  </span>
                </th>
                <Figures words={words} view={view} facts={view.average.facts} address={null} />
              </tr>
            )}
            {view.rows.length > 1 && (
              <tr>
                <th scope="row" className="board-name">
                  {t('table.total')}
                </th>
                <Figures
                  words={words}
                  view={view}
                  facts={view.total}
                  address={figure => figureAddress(figure, view.search)}
                />
              </tr>
            )}
          </tfoot>
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

function MemberRow({ words, view, row }: Props & { row: BoardRow }) {
  const { seat, facts } = row
  const href = `/members/${seat.id}${searchText({ period: view.search.period, from: view.search.from, to: view.search.to })}`
  return (
    <tr>
      <th scope="row" className="board-name">
        <Link href={href as '/'} prefetch={false}>
          <span className="avatar" aria-hidden="true">
            {seat.name.slice(0, 1)}
          </span>
          {seat.name}
        </Link>
        {!seat.active && <span className="chip">{words.t('table.inactive')}</span>}
      </th>
      <Figures
        words={words}
        view={view}
        facts={facts}
        target={row.seat.weeklyPostsTarget}
        address={figure => figureAddress(figure, view.search, seat.id)}
      />
    </tr>
  )
}

interface FigureProps extends Props {
  readonly facts: Facts
  readonly target?: number | null
  /** Where a figure's rows are; null where there are none to show. */
  readonly address: ((figure: Figure) => string) | null
}

function Figures({ words, view, facts, address, target = null }: FigureProps) {
  const { t, write } = words
  const { counts, open, weekly } = facts
  const rates = ratesOf(counts)
  const count = write.decimal
  const link = (figure: Figure, text: string, tip?: string) =>
    address === null ? (
      <span className="tip" data-tip={tip}>
        {text}
      </span>
    ) : (
      <a href={address(figure)} className="tip" data-tip={tip}>
        {text}
      </a>
    )
  const rate = (figure: Figure, value: Ratio) =>
    link(figure, write.rate(value.value), t('table.n', { n: count(value.whole) }))
  return (
    <>
      <td className="num">
        {link(
          'published',
          count(counts.published),
          target === null ? undefined : t('table.target', { target }),
        )}
        <span className="text-muted"> / {link('planned', count(counts.planned))}</span>
      </td>
      <td className="num">
        <OriginalityBar ratio={rates.originality.value} />
        {rate('original', rates.originality)}
      </td>
      <td className="num">{rate('measured', rates.engagement)}</td>
      <Trend values={weekly.published} tone="warm" />
      {view.scope.role !== 'marketing' && (
        <>
          <td className="num">
            {link('warm', count(open.warm), t('table.openHint'))}
            <span className="text-muted"> / {link('open', count(open.open))}</span>
          </td>
          {view.scope.amounts && <td className="num">{write.shortMoney(open.weightedCents)}</td>}
          <td className="num">{link('entered', count(counts.entered))}</td>
          <td className="num">{link('won', count(counts.won))}</td>
          <td className="num">
            {open.rotting === 0 ? (
              <span className="text-muted">0</span>
            ) : (
              <span className={open.rotting > 3 ? 'chip chip-alert' : 'chip'}>
                {link('rotting', count(open.rotting))}
              </span>
            )}
          </td>
          <Trend values={weekly.entered} tone="warm" />
        </>
      )}
      <td className="num">{link('held', count(counts.held))}</td>
      <td className="num handshakes">{link('handshakes', count(counts.handshakes))}</td>
      <td className="num">{link('significant', count(counts.significant))}</td>
      <td className="num">{rate('expected', rates.show)}</td>
      <td className="num">{rate('nextSteps', rates.nextStep)}</td>
      <Trend values={weekly.held} tone="handshake" />
    </>
  )
}

/** One string a picture: every element of a page is sent twice, as HTML and as payload. */
const Trend = ({ values, tone }: { values: readonly number[]; tone: Tone }) => (
  <td
    className="board-trend"
    dangerouslySetInnerHTML={{ __html: sparkline([...values], { tone, width: 46, height: 20 }) }}
  />
)

/** Below this a salesperson is being turned into a loudspeaker. */
const loudspeaker = 0.4

function OriginalityBar({ ratio }: { ratio: number | null }) {
  if (ratio === null) return null
  const width = Math.round(ratio * 40)
  return (
    <svg
      className={`bar ${ratio < loudspeaker ? 'c-alert' : 'c-warm'}`}
      width="40"
      height="6"
      aria-hidden="true"
    >
      <rect width="40" height="6" rx="3" className="bar-ground" />
      <rect width={width} height="6" rx="3" className="bar-value" />
    </svg>
  )
}
