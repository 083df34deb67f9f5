import type { Tone } from '@/components/charts/domain/spec'
import { sparkline } from '@/components/charts/sparkline'
import type { Ratio } from '@/lib/evidence/domain/ratio'
import { type Facts, ratesOf } from '@/lib/overview/domain/board'
import type { Figure } from '@/lib/overview/domain/figure'
import type { BoardView } from '@/lib/overview/loaders'
import type { BoardWords } from './words'

interface Props {
  readonly words: BoardWords
  readonly view: BoardView
  readonly facts: Facts
  readonly target?: number | null
  /** Where a figure's rows are; null where there are none to show. */
  readonly address: ((figure: Figure) => string) | null
  /** False for the average of people whose open opportunities the reader may not see. */
  readonly openKnown?: boolean
}

/** The cells of one row: content, warm pipeline, meetings. */
export function Figures({ words, view, facts, address, target = null, openKnown = true }: Props) {
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
          {openKnown ? (
            <td className="num">
              {link('warm', count(open.warm), t('table.openHint'))}
              <span className="text-muted"> / {link('open', count(open.open))}</span>
            </td>
          ) : (
            <Unknown />
          )}
          {view.scope.amounts &&
            (openKnown ? <td className="num">{write.shortMoney(open.weightedCents)}</td> : <Unknown />)}
          <td className="num">{link('entered', count(counts.entered))}</td>
          <td className="num">{link('won', count(counts.won))}</td>
          {openKnown ? (
            <td className="num">
              {open.rotting === 0 ? (
                <span className="text-muted">0</span>
              ) : (
                <span className={open.rotting > 3 ? 'chip chip-alert' : 'chip'}>
                  {link('rotting', count(open.rotting))}
                </span>
              )}
            </td>
          ) : (
            <Unknown />
          )}
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

const Unknown = () => <td className="num text-muted">–</td>

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
