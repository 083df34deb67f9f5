import type { ReactNode } from 'react'
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
      <Card label={t('card.impressions')} value={write.count(measured === 0 ? null : view.impressions)}>
        {t('card.authors', { count: measured })}
      </Card>
      <Card label={t('card.gini')} value={write.rate(view.gini)}>
        {t('card.giniText')}
      </Card>
      <Card label={t('card.carries')} value={write.count(carriers.length)}>
        {carriers.length === 0 ? t('card.carriesNone') : carriers.join(', ')}
        <br />
        {t('card.carriesText')}
      </Card>
      <Card label={t('card.silent')} value={write.count(silent.length)}>
        {t('card.silentText')}
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
