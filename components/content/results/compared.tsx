import { Chart } from '@/components/charts/chart'
import { type Best, fewestPosts } from '@/lib/content/domain/differences'
import type { Comparison } from '@/lib/content/domain/results'
import type { ComparedBy } from '@/lib/content/load-results'
import { nameOf, points, type ResultsWords } from './results-words'

interface Props {
  readonly words: ResultsWords
  readonly by: ComparedBy | 'band'
  readonly comparison: Comparison
}

/** Groups of posts side by side with their intervals, and in one sentence what may be said of the best. */
export function Compared({ words, by, comparison: { groups, best } }: Props) {
  const { t, scope } = words
  return (
    <article className="card picture">
      <Chart
        level={2}
        spec={{
          kind: 'interval',
          id: `by-${by}`,
          title: t(`by.${by}`),
          description: t('byText'),
          format: 'rate',
          locale: scope.language,
          rows: groups.map(({ key, engagement, interval, measured }) => ({
            label: nameOf(words, by, key),
            value: engagement,
            low: interval?.low ?? null,
            high: interval?.high ?? null,
            n: measured,
            tone: 'warm',
            greyed: measured < fewestPosts,
          })),
        }}
      />
      {by !== 'band' && (
        <p className={best?.finding.kind === 'stated' ? 'results-said results-sure' : 'results-said'}>
          {said(words, by, best)}
        </p>
      )}
    </article>
  )
}

function said(words: ResultsWords, by: ComparedBy, best: Best | null): string {
  const { t } = words
  if (best === null || best.finding.kind === 'empty') return t('best.none')
  const { finding } = best
  const { value, low, high } = finding.difference
  const shown = { name: nameOf(words, by, best.key), low: points(words, low), high: points(words, high) }
  if (finding.kind === 'stated') return t('best.stated', { ...shown, value: points(words, value) })
  return finding.posts === null ? t('best.same') : t('best.open', { ...shown, posts: finding.posts })
}
