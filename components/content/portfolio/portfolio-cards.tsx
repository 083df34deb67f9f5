import { FigureCard } from '@/components/ui/figure-card'
import { silentAfterDays } from '@/lib/content/domain/care'
import type { PortfolioView } from '@/lib/content/load-portfolio'
import type { PortfolioWords } from './portfolio-words'

interface Props {
  readonly words: PortfolioWords
  readonly view: PortfolioView
}

/** What the portfolio says as a whole. */
export function PortfolioCards({ words: { t, write }, view }: Props) {
  const measured = view.brands.filter(({ share }) => share !== null).length
  const carriers = view.brands.filter(({ carries }) => carries).map(({ name }) => name)
  const silent = view.brands.filter(({ silentDays }) => silentDays === null || silentDays >= silentAfterDays)
  return (
    <section className="cards">
      <FigureCard label={t('card.impressions')} value={write.count(measured === 0 ? null : view.impressions)}>
        {t('card.authors', { count: measured })}
      </FigureCard>
      <FigureCard label={t('card.gini')} value={write.rate(view.gini)}>
        {t('card.giniText')}
      </FigureCard>
      <FigureCard label={t('card.carries')} value={write.count(carriers.length)}>
        {carriers.length === 0 ? t('card.carriesNone') : carriers.join(', ')}
        <br />
        {t('card.carriesText')}
      </FigureCard>
      <FigureCard label={t('card.silent')} value={write.count(silent.length)}>
        {t('card.silentText')}
      </FigureCard>
    </section>
  )
}
