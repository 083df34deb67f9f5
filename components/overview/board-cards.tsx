import type { ReactNode } from 'react'
import { SparklinePicture } from '@/components/charts/sparkline-picture'
import { type Interval, wilsonInterval } from '@/lib/evidence/domain/wilson'
import { weeklyTouches } from '@/lib/overview/domain/weekly-touches'
import type { BoardSummary, BoardView } from '@/lib/overview/loaders'
import { coverage, winRate } from '@/lib/pipeline/domain/figures'
import { figureAddress } from './board-address'
import type { BoardWords } from './words'

interface Props {
  readonly words: BoardWords
  readonly view: BoardView
  readonly summary: BoardSummary
}

/** The four figures a team looks at first. */
export function BoardCards(props: Props) {
  return (
    <section className="cards">
      <HandshakeCard {...props} />
      <WarmCallCard {...props} />
      <SignalCard {...props} />
      {props.view.scope.amounts && <WonCard {...props} />}
    </section>
  )
}

function HandshakeCard({ words: { t, write }, view, summary }: Props) {
  const { counts, before, weekly } = summary.total
  const count = write.count(counts.handshakes)
  const hasRows = view.scope.role !== 'marketing'
  return (
    <Card
      label={t('cards.handshakes')}
      value={hasRows ? <a href={figureAddress('handshakes', view.search)}>{count}</a> : count}
      picture={<SparklinePicture values={[...weekly.handshakes]} tone="handshake" width={76} height={32} />}
    >
      <Change words={{ t, write }} now={counts.handshakes} before={before.handshakes} />{' '}
      {t('cards.ofHeld', { held: counts.held })}
    </Card>
  )
}

async function WarmCallCard({ words: { t, write }, view }: Props) {
  const { channels } = await view.pictures
  const warm = channels.find(sum => sum.channel === 'warm_call')
  const cold = channels.find(sum => sum.channel === 'cold_call')
  const warmRate = warm === undefined || warm.touches === 0 ? null : warm.appointments / warm.touches
  const coldRate = cold === undefined || cold.touches === 0 ? null : cold.appointments / cold.touches
  const interval = warm === undefined ? null : wilsonInterval(warm.appointments, warm.touches)
  const coldInterval = cold === undefined ? null : wilsonInterval(cold.appointments, cold.touches)
  return (
    <Card
      label={t('cards.warmCalls')}
      value={write.rate(warmRate)}
      beside={interval === null ? null : range(write, interval)}
      picture={
        <SparklinePicture
          values={weeklyTouches(channels, view.period.weeks.length).map(week => week.warm)}
          tone="warm"
          width={76}
          height={32}
        />
      }
    >
      {warm !== undefined && `${t('table.n', { n: write.count(warm.touches) })}, `}
      {warmRate === null
        ? t('cards.noCalls')
        : t('cards.againstCold', {
            rate: write.rate(coldRate),
            range: coldInterval === null ? '' : range(write, coldInterval),
          })}
    </Card>
  )
}

/** 34–49 %: the sign once. */
const range = (write: BoardWords['write'], { low, high }: Interval) =>
  `${write.rate(low).replace(/[\s\u00a0\u202f]*%/, '')}–${write.rate(high)}`

async function SignalCard({ words: { t, write }, view }: Props) {
  const { signals, waiting } = await view.pictures
  const age = waiting.oldest === null ? null : (Date.now() - waiting.oldest.getTime()) / 60_000
  return (
    <Card
      label={t('cards.signals')}
      value={write.count(signals?.current.signals ?? 0)}
      picture={
        <SparklinePicture values={[...(signals?.weekly.signals ?? [])]} tone="warm" width={76} height={32} />
      }
    >
      <Change
        words={{ t, write }}
        now={signals?.current.signals ?? 0}
        before={signals?.previous.signals ?? 0}
      />{' '}
      {view.scope.amounts && t('cards.waiting', { count: waiting.count })}
      {age !== null && waiting.count > 0 && `, ${t('cards.oldest', { age: write.duration(age) })}`}
    </Card>
  )
}

async function WonCard({ words: { t, write }, view, summary }: Props) {
  const [{ medianCycle }, { members }] = await Promise.all([view.pictures, view.rows])
  const { counts, before, open, weekly } = summary.total
  const weeks = view.period.weeks.length
  const targets = members.map(row => row.seat.quarterlyWonTargetCents)
  const target = targets.every(value => value === null)
    ? null
    : targets.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const due = target === null ? null : Math.round((target * weeks) / 13)
  const covered = coverage(open.amountCents, due, counts.wonCents)
  const win = winRate(counts.won, counts.lost)
  return (
    <Card
      label={t('cards.won')}
      value={
        <a
          href={figureAddress('won', view.search)}
          className="tip tip-start"
          data-tip={t('cards.wonExact', {
            won: write.money(counts.wonCents),
            rate: write.exactRate(win.value),
            n: write.count(win.whole),
          })}
        >
          {write.shortMoney(counts.wonCents)}
        </a>
      }
      picture={<SparklinePicture values={[...weekly.wonCents]} tone="ink" width={76} height={32} />}
    >
      <Change words={{ t, write }} now={counts.wonCents} before={before.wonCents} relative />{' '}
      {due === null
        ? t('cards.noTarget', { won: counts.won, rate: write.rate(win.value) })
        : t('cards.target', { target: write.shortMoney(due) })}
      {covered !== null && `, ${t('cards.coverage', { coverage: write.decimal(covered) })}`}
      {medianCycle !== null && `, ${t('cards.cycle', { days: medianCycle })}`}
    </Card>
  )
}

interface CardProps {
  readonly label: string
  readonly value: ReactNode
  readonly beside?: string | null
  readonly picture: ReactNode
  readonly children: ReactNode
}

function Card({ label, value, beside, picture, children }: CardProps) {
  return (
    <article className="card figure-card">
      <h2 className="figure-label">{label}</h2>
      <div className="figure-line">
        <p className="figure-value">
          {value} {beside && <span className="figure-beside">{beside}</span>}
        </p>
        {picture}
      </div>
      <p className="figure-note">{children}</p>
    </article>
  )
}

interface ChangeProps {
  readonly words: Pick<BoardWords, 't' | 'write'>
  readonly now: number
  readonly before: number
  /** As a share of before, for sums whose difference says little. */
  readonly relative?: boolean
}

/** The difference to the period before, with its sign as a word for the eye that sees no colour. */
function Change({ words: { t, write }, now, before, relative = false }: ChangeProps) {
  if (now === before || (relative && before === 0)) return null
  const text = relative
    ? `${now > before ? '+' : '−'}${write.rate(Math.abs(now - before) / before)}`
    : write.change(now - before).replace('-', '−')
  return (
    <span className={now > before ? 'up' : 'down'}>
      <span aria-hidden="true">{text}</span>
      <span className="sr-only">{t('cards.change', { change: text })}</span>
    </span>
  )
}
