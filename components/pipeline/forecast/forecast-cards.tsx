import { FigureCard } from '@/components/ui/figure-card'
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
      <FigureCard label={t('card.won')} value={write.shortMoney(closed.wonCents)}>
        {targetCents === null
          ? t('card.noTarget', { deals: closed.won })
          : t('card.ofTarget', { share: write.rate(share), target: write.shortMoney(targetCents) })}
      </FigureCard>
      <FigureCard label={t('card.weighted')} value={write.shortMoney(sums.weightedCents)}>
        {t('card.weightedOf', { open: write.shortMoney(sums.amountCents), deals: sums.count })}
      </FigureCard>
      <FigureCard
        label={t('card.coverage')}
        value={coverage === null ? write.decimal(null) : `${write.decimal(coverage)} ×`}
      >
        {targetCents !== null && targetCents <= closed.wonCents ? t('card.reached') : t('card.coverageOf')}
      </FigureCard>
      <FigureCard
        label={t('card.velocity')}
        value={
          velocityCents === null ? write.money(null) : t('card.perDay', { value: write.money(velocityCents) })
        }
      >
        {t('card.velocityOf', { won: year.won, closed: year.won + year.lost })}
      </FigureCard>
    </section>
  )
}
