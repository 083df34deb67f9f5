import { Chart } from '@/components/charts/chart'
import type { ChartSpec, Tone } from '@/components/charts/domain/spec'
import { isoWeekNumber } from '@/lib/calendar/domain/plain-date'
import { enoughAttempts, wilsonInterval } from '@/lib/evidence/domain/wilson'
import { weeklyTouches } from '@/lib/overview/domain/weekly-touches'
import type { BoardSummary, BoardView } from '@/lib/overview/loaders'
import type { Pictures } from '@/lib/overview/queries/find-pictures'
import { channels } from '@/lib/signals/domain/touch'
import type { BoardWords } from './words'

interface Props {
  readonly words: BoardWords
  readonly view: BoardView
  readonly summary: BoardSummary
}

/** Touches and handshakes by week, the funnel, appointments by channel, what became of meetings, what was won. */
export function BoardPictures({ words, view, summary }: Props) {
  return (
    <>
      <section className="pictures">
        <Outreach words={words} view={view} summary={summary} />
      </section>
      <section className="pictures">
        {view.scope.amounts && <Picture spec={wonSpec(words, view, summary)} wide />}
        <Picture spec={outcomeSpec(words, summary)} />
        {view.scope.role !== 'marketing' && <Picture spec={stageSpec(words, summary)} />}
      </section>
    </>
  )
}

/** What is read after the rest of the board. */
async function Outreach({ words, view, summary }: Props) {
  const pictures = await view.pictures
  return (
    <>
      <Picture spec={outreachSpec(words, view, summary, pictures)} wide />
      <Picture spec={funnelSpec(words, view, summary, pictures)} />
      <Picture spec={channelSpec(words, pictures)} />
    </>
  )
}

const Picture = ({ spec, wide = false }: { spec: ChartSpec; wide?: boolean }) => (
  <article className={wide ? 'card picture picture-wide' : 'card picture'}>
    <Chart spec={spec} level={2} />
  </article>
)

const weekLabels = ({ locale }: BoardWords, { period }: BoardView): string[] =>
  period.weeks.map(week => `${locale === 'fr' ? 'S' : 'W'}${isoWeekNumber(week)}`)

const common = ({ locale }: BoardWords) => ({ locale, format: 'count' as const })

function outreachSpec(
  words: BoardWords,
  view: BoardView,
  { total }: BoardSummary,
  { channels }: Pictures,
): ChartSpec {
  const { t } = words
  const touches = weeklyTouches(channels, view.period.weeks.length)
  return {
    ...common(words),
    kind: 'bars',
    layout: 'columns',
    id: 'outreach',
    title: t('chart.outreach'),
    description: t('chart.outreachText'),
    labels: weekLabels(words, view),
    panels: [
      {
        layout: 'stacked',
        series: [
          {
            key: 'cold',
            label: t('chart.cold'),
            tone: 'cold',
            values: touches.map(week => week.cold),
          },
          { key: 'warm', label: t('chart.warm'), tone: 'warm', values: touches.map(week => week.warm) },
        ],
      },
      {
        layout: 'grouped',
        series: [
          {
            key: 'handshakes',
            label: t('chart.handshakes'),
            tone: 'handshake',
            values: [...total.weekly.handshakes],
          },
        ],
      },
    ],
  }
}

function funnelSpec(
  words: BoardWords,
  view: BoardView,
  { total }: BoardSummary,
  { channels, signals }: Pictures,
): ChartSpec {
  const { t } = words
  const { counts } = total
  const warmCalls = channels.find(sum => sum.channel === 'warm_call')?.touches ?? 0
  const counted: [label: string, count: number, tone: Tone][] = [
    [t('chart.funnelSteps.signals'), signals?.current.signals ?? 0, 'warm'],
    [t('chart.funnelSteps.warmCalls'), warmCalls, 'warm'],
    [t('chart.funnelSteps.meetings'), counts.held, 'handshake'],
    [t('chart.funnelSteps.opportunities'), counts.entered, 'warm'],
    ...(view.scope.amounts
      ? [[t('chart.funnelSteps.won'), counts.won, 'ink'] as [string, number, Tone]]
      : []),
  ]
  return {
    ...common(words),
    kind: 'funnel',
    id: 'funnel',
    title: t('chart.funnel'),
    description: t('chart.funnelText'),
    steps: counted.map(([label, count, tone], step) => {
      const before = step === 0 ? 0 : (counted[step - 1]?.[1] ?? 0)
      return { label, count, tone, share: before === 0 ? null : count / before }
    }),
  }
}

const channelTones: Record<string, Tone> = {
  cold_call: 'cold',
  mailing: 'cold',
  face_to_face: 'handshake',
  introduction: 'handshake',
  event: 'handshake',
}

function channelSpec(words: BoardWords, { channels }: Pictures): ChartSpec {
  const { t } = words
  const rows = channels
    .filter(sum => sum.touches > 0)
    .map(sum => ({
      sum,
      rate: sum.appointments / sum.touches,
      interval: wilsonInterval(sum.appointments, sum.touches),
    }))
    .sort((a, b) => b.rate - a.rate)
  return {
    ...common(words),
    format: 'rate',
    kind: 'interval',
    id: 'channels',
    title: t('chart.channels'),
    description: t('chart.channelsText'),
    rows: rows.map(({ sum, rate, interval }) => ({
      label: t(`channel.${readChannel(sum.channel)}`),
      value: rate,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      n: sum.touches,
      tone: channelTones[sum.channel] ?? 'warm',
      greyed: sum.touches < enoughAttempts,
    })),
  }
}

const readChannel = (name: string) => channels.find(channel => channel === name) ?? 'social'

function wonSpec(words: BoardWords, view: BoardView, { total }: BoardSummary): ChartSpec {
  const { t, locale } = words
  return {
    locale,
    format: 'money',
    currency: view.scope.currency,
    kind: 'trend',
    shape: 'area',
    id: 'won',
    title: t('chart.wonValue'),
    description: t('chart.wonValueText'),
    labels: weekLabels(words, view),
    series: [{ key: 'won', label: t('chart.won'), tone: 'ink', values: [...total.weekly.wonCents] }],
    before: {
      label: t('chart.before'),
      values: { won: view.period.weeks.map((_, week) => total.weekly.wonCentsBefore[week] ?? 0) },
    },
  }
}

function outcomeSpec(words: BoardWords, { total }: BoardSummary): ChartSpec {
  const { t } = words
  const { counts } = total
  const outcomes: [label: string, count: number, tone: Tone][] = [
    [t('outcome.handshakes'), counts.handshakes, 'handshake'],
    [t('outcome.remote'), counts.held - counts.handshakes, 'warm'],
    [t('outcome.toConfirm'), counts.toConfirm, 'muted'],
    [t('outcome.noShowTheirs'), counts.noShowTheirs, 'alert'],
    [t('outcome.noShowOurs'), counts.noShowOurs, 'alert'],
    [t('outcome.moved'), counts.moved, 'cold'],
    [t('outcome.cancelled'), counts.cancelled, 'cold'],
  ]
  return {
    ...common(words),
    kind: 'bars',
    layout: 'horizontal',
    id: 'outcomes',
    title: t('chart.outcomes'),
    description: t('chart.outcomesText'),
    labels: outcomes.map(([label]) => label),
    series: [
      {
        key: 'meetings',
        label: t('chart.meetings'),
        tone: 'handshake',
        values: outcomes.map(([, count]) => count),
      },
    ],
    tones: outcomes.map(([, , tone]) => tone),
  }
}

const stageKeys = ['signal', 'warm_call', 'meeting', 'proposal', 'won', 'lost'] as const

function stageSpec(words: BoardWords, { open }: BoardSummary): ChartSpec {
  const { t } = words
  const stages = new Map<string, { label: string; position: number; open: number }>()
  for (const sum of open) {
    const standard = stageKeys.find(key => key === sum.stageKey)
    const label = sum.stageName ?? (standard === undefined ? sum.stageKey : t(`stage.${standard}`))
    const stage = stages.get(sum.stageKey) ?? { label, position: sum.position, open: 0 }
    stages.set(sum.stageKey, { ...stage, open: stage.open + sum.open })
  }
  const rows = [...stages.values()].sort((a, b) => a.position - b.position)
  return {
    ...common(words),
    kind: 'bars',
    layout: 'horizontal',
    id: 'stages',
    title: t('chart.stages'),
    description: t('chart.stagesText'),
    labels: rows.map(row => row.label),
    series: [{ key: 'open', label: t('chart.open'), tone: 'warm', values: rows.map(row => row.open) }],
  }
}
