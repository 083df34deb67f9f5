import { FigureCard } from '@/components/ui/figure-card'
import type { ResultsView } from '@/lib/content/load-results'
import { type ResultsWords, sampleText } from './results-words'

interface Props {
  readonly words: ResultsWords
  readonly view: ResultsView
}

/** The figures of the whole, each with its sample. */
export function ResultCards({ words, view: { total } }: Props) {
  const { t, write } = words
  const { interval } = total
  return (
    <section className="cards">
      <FigureCard label={t('card.published')} value={write.count(total.published)}>
        {t('card.measured', { count: total.measured })}
      </FigureCard>
      <FigureCard
        label={t('card.impressions')}
        value={write.count(total.measured === 0 ? null : total.impressions)}
      >
        {t('card.measured', { count: total.measured })}
      </FigureCard>
      <FigureCard label={t('card.engagement')} value={write.rate(total.engagement)}>
        {sampleText(words, total)}
        {interval !== null && (
          <>
            <br />
            {t('card.interval', { low: write.rate(interval.low), high: write.rate(interval.high) })}
          </>
        )}
      </FigureCard>
      <FigureCard label={t('card.originality')} value={write.rate(total.originality)}>
        {t('card.originals', { count: total.original })}
      </FigureCard>
    </section>
  )
}
