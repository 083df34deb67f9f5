import { Chart } from '@/components/charts/chart'
import type { Tone, WaterfallStep } from '@/components/charts/domain/spec'
import { type ForecastList, forecastLists, writeForecastSearch } from '@/lib/pipeline/domain/forecast-search'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import { type SumRow, SumsTable } from '../sums-table'
import { type ForecastWords, partOf } from './forecast-words'

interface Props {
  readonly words: ForecastWords
  readonly view: ForecastView
}

const tones: Readonly<Record<ForecastList, Tone>> = {
  won: 'handshake',
  commit: 'warm',
  most_likely: 'warm',
  best_case: 'warm',
  open: 'cold',
  undated: 'muted',
}

/** From what is won to what would be, were everything won, beside the target. */
export function ForecastPicture({ words: { t, scope }, view }: Props) {
  const { amounts } = scope
  const measured = (list: ForecastList) => {
    const { count, amountCents } = partOf(view, list)
    return amounts ? amountCents : count
  }
  const steps = forecastLists
    .filter(list => list !== 'undated')
    .map(
      (list): WaterfallStep => ({
        label: t(`group.${list}`),
        value: measured(list),
        role: list === 'won' ? 'level' : 'change',
        tone: tones[list],
      }),
    )
  if (view.targetCents !== null)
    steps.push({ label: t('group.target'), value: view.targetCents, role: 'level', tone: 'ink' })
  return (
    <article className="card picture">
      <Chart
        level={2}
        spec={{
          kind: 'waterfall',
          id: 'forecast',
          title: t('picture.title'),
          description: t('picture.text'),
          locale: scope.language,
          ...(amounts ? { format: 'money', currency: scope.currency } : { format: 'count' }),
          steps,
        }}
      />
    </article>
  )
}

/** The categories as figures, each of which opens its deals. */
export function ForecastTable({ words: { t, write, scope }, view }: Props) {
  const { search } = view
  const rows = forecastLists.map((list): SumRow => {
    const { count, amountCents } = partOf(view, list)
    return {
      key: list,
      name: t(`group.${list}`),
      about: t(`about.${list}`),
      href: count === 0 ? null : `/pipeline/forecast${writeForecastSearch(search, { list })}#deals`,
      current: search.list === list,
      count: write.count(count),
      value: write.money(amountCents),
    }
  })
  return (
    <SumsTable
      id="forecast-groups"
      title={t('groups')}
      columns={{
        name: t('column.group'),
        deals: t('column.deals'),
        value: scope.amounts ? t('column.value') : null,
      }}
      rows={rows}
    />
  )
}
