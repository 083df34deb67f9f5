import type { ReactNode } from 'react'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import type { ForecastWords } from './forecast-words'

interface Props {
  readonly words: ForecastWords
  readonly view: ForecastView
}

/** Won, weighted, coverage and velocity, each with what it is made of. */
export function ForecastCards({ words: { t, write }, view }: Props) {
  const { sums, closed, targetCents, coverage, velocityCents, year } = view
  const share = targetCents === null || targetCents === 0 ? null : closed.wonCents / targetCents
  return (
    <section className="cards">
      <Card label={t('card.won')} value={write.shortMoney(closed.wonCents)}>
        {targetCents === null
          ? t('card.noTarget', { deals: closed.won })
          : t('card.ofTarget', { share: write.rate(share), target: write.shortMoney(targetCents) })}
      </Card>
      <Card label={t('card.weighted')} value={write.shortMoney(sums.weightedCents)}>
        {t('card.weightedOf', { open: write.shortMoney(sums.amountCents), deals: sums.count })}
      </Card>
      <Card
        label={t('card.coverage')}
        value={coverage === null ? write.decimal(null) : `${write.decimal(coverage)} ×`}
      >
        {targetCents !== null && targetCents <= closed.wonCents ? t('card.reached') : t('card.coverageOf')}
      </Card>
      <Card
        label={t('card.velocity')}
        value={
          velocityCents === null ? write.money(null) : t('card.perDay', { value: write.money(velocityCents) })
        }
      >
        {t('card.velocityOf', { won: year.won, closed: year.won + year.lost })}
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
