import { Chart } from '@/components/charts/chart'
import { ContentTabs } from '@/components/content/content-tabs'
import { AutoSubmit } from '@/components/ui/auto-submit'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { LiveRefresh } from '@/components/ui/live-refresh'
import '@/components/overview/board.css'
import '@/components/overview/rows.css'
import type { PortfolioView } from '@/lib/content/load-portfolio'
import { BrandTable } from './brand-table'
import { CareLists } from './care-lists'
import { NormsForm } from './norms-form'
import './portfolio.css'
import { PortfolioCards } from './portfolio-cards'
import { type PortfolioWords, portfolioWords } from './portfolio-words'

interface Props {
  readonly view: PortfolioView
}

const presets = ['4w', '13w', '26w', '52w'] as const

/** The personal brands of the salespeople as a portfolio: who is seen, how evenly, and whom to care for. */
export async function PortfolioPage({ view }: Props) {
  const words = await portfolioWords(view.scope)
  const { t, write } = words
  return (
    <>
      <LiveRefresh topics={['content']} />
      <ContentTabs role={view.scope.role} current="portfolio" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">
            {t('subtitle', { from: write.day(view.period.from, true), to: write.day(view.period.to, true) })}
          </p>
        </div>
        <AutoSubmit action="/content/portfolio" label={t('filters')} apply={t('period.apply')}>
          <ChoiceSelect name="period" label={t('period.label')} value={view.period.preset ?? '13w'}>
            {presets.map(preset => (
              <option key={preset} value={preset}>
                {t(`period.${preset}`)}
              </option>
            ))}
          </ChoiceSelect>
        </AutoSubmit>
      </div>
      {view.brands.length === 0 ? (
        <p className="card brand-empty">{t('empty')}</p>
      ) : (
        <>
          <PortfolioCards words={words} view={view} />
          <CareLists words={words} view={view} />
          <BrandTable words={words} view={view} />
          <SharePicture words={words} view={view} />
        </>
      )}
      <NormsForm view={view} />
    </>
  )
}

function SharePicture({ words: { t, scope }, view: { brands } }: Props & { words: PortfolioWords }) {
  return (
    <article className="card picture brand-picture">
      <Chart
        level={2}
        spec={{
          kind: 'bars',
          layout: 'horizontal',
          id: 'brand-shares',
          title: t('chart'),
          description: t('chartText'),
          format: 'rate',
          locale: scope.language,
          labels: brands.map(({ name }) => name),
          series: [
            { key: 'share', label: t('table.share'), tone: 'warm', values: brands.map(({ share }) => share) },
          ],
        }}
      />
    </article>
  )
}
