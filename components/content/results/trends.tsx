import { Chart } from '@/components/charts/chart'
import { isoWeekNumber } from '@/lib/calendar/domain/plain-date'
import type { ResultsView } from '@/lib/content/load-results'
import type { ResultsWords } from './results-words'

interface Props {
  readonly words: ResultsWords
  readonly view: ResultsView
}

/** Engagement and originality by week; a week without a figure is a gap. */
export function Trends({ words: { t, scope }, view: { period, weeks } }: Props) {
  const labels = period.weeks.map(week => `${scope.language === 'fr' ? 'S' : 'W'}${isoWeekNumber(week)}`)
  const common = { kind: 'trend', shape: 'line', format: 'rate', locale: scope.language, labels } as const
  return (
    <section className="pictures results-trends">
      <article className="card picture">
        <Chart
          level={2}
          spec={{
            ...common,
            id: 'engagement-weeks',
            title: t('trend'),
            description: t('trendText'),
            series: [
              {
                key: 'engagement',
                label: t('card.engagement'),
                tone: 'warm',
                values: weeks.map(week => week?.engagement ?? null),
                interval: {
                  low: weeks.map(week => week?.interval?.low ?? null),
                  high: weeks.map(week => week?.interval?.high ?? null),
                },
              },
            ],
          }}
        />
      </article>
      <article className="card picture">
        <Chart
          level={2}
          spec={{
            ...common,
            id: 'originality-weeks',
            title: t('trendOriginal'),
            description: t('trendOriginalText'),
            series: [
              {
                key: 'originality',
                label: t('card.originality'),
                tone: 'ink',
                values: weeks.map(week => week?.originality ?? null),
              },
            ],
          }}
        />
      </article>
    </section>
  )
}
