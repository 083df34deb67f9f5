import type { ReactNode } from 'react'
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
      <Card label={t('card.published')} value={write.count(total.published)}>
        {t('card.measured', { count: total.measured })}
      </Card>
      <Card
        label={t('card.impressions')}
        value={write.count(total.measured === 0 ? null : total.impressions)}
      >
        {t('card.measured', { count: total.measured })}
      </Card>
      <Card label={t('card.engagement')} value={write.rate(total.engagement)}>
        {sampleText(words, total)}
        {interval !== null && (
          <>
            <br />
            {t('card.interval', { low: write.rate(interval.low), high: write.rate(interval.high) })}
          </>
        )}
      </Card>
      <Card label={t('card.originality')} value={write.rate(total.originality)}>
        {t('card.originals', { count: total.original })}
      </Card>
    </section>
  )
}

function Card({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <article className="card figure-card">
      <p className="figure-label">{label}</p>
      <p className="figure-line">
        <span className="figure-value">{value}</span>
      </p>
      <p className="figure-note">{children}</p>
    </article>
  )
}
