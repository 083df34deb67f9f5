import type { ReactNode } from 'react'
import { SparklinePicture } from '@/components/charts/sparkline-picture'
import { ScrollArea } from '@/components/ui/scroll-area'
import type { Brand } from '@/lib/content/domain/brands'
import { silentAfterDays } from '@/lib/content/domain/care'
import type { PortfolioView } from '@/lib/content/load-portfolio'
import type { PortfolioWords } from './portfolio-words'

interface Props {
  readonly words: PortfolioWords
  readonly view: PortfolioView
}

/** Every salesperson: visibility, originality and its trend, silence, mix against the norms. */
export function BrandTable({ words, view }: Props) {
  const { t } = words
  return (
    <section className="card board-card">
      {!view.norms.ranking && <p className="brand-note">{t('alphabetical')}</p>}
      <ScrollArea label={t('table.caption')}>
        <table className="rows brand-table">
          <caption className="sr-only">{t('table.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.name')}</th>
              <th scope="col" className="num">
                {t('table.posts')}
              </th>
              <th scope="col" className="num">
                {t('table.share')}
              </th>
              <th scope="col" className="num">
                {t('table.engagement')}
              </th>
              <th scope="col" className="num">
                {t('table.originality')}
              </th>
              <th scope="col">{t('table.trend')}</th>
              <th scope="col">{t('table.silence')}</th>
              <th scope="col">{t('table.mix')}</th>
            </tr>
          </thead>
          <tbody>
            {view.brands.map(brand => (
              <Row key={brand.id} words={words} brand={brand} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  )
}

function Row({ words, brand }: { words: PortfolioWords; brand: Brand }) {
  const { t, write } = words
  const spells = brand.weekly.map(write.rate).join(', ')
  return (
    <tr>
      <th scope="row">
        <a href={`/content/results?who=member:${brand.id}`}>{brand.name}</a>
        {brand.carries && <span className="chip chip-warm">{t('table.carries')}</span>}
      </th>
      <td className="num">{write.count(brand.posts)}</td>
      <td className="num">
        {write.rate(brand.share)}
        <Sample>n = {write.count(brand.measured)}</Sample>
      </td>
      <td className="num">
        {write.rate(brand.engagement)}
        <Sample>n = {write.count(brand.impressions)}</Sample>
      </td>
      <td className="num">
        {write.rate(brand.originality)}
        <Sample>
          n = {write.count(brand.original)} <Change words={words} brand={brand} />
        </Sample>
      </td>
      <td>
        <SparklinePicture
          values={[...brand.weekly]}
          tone="ink"
          width={84}
          height={24}
          label={t('table.trendOf', { list: spells })}
        />
      </td>
      <td className="nowrap">
        <Silence words={words} days={brand.silentDays} />
      </td>
      <td className="brand-norms">
        <Norms words={words} brand={brand} />
      </td>
    </tr>
  )
}

const Sample = ({ children }: { children: ReactNode }) => <span className="brand-sample">{children}</span>

/** Points of originality against the period before; nothing where one of the two is unknown. */
function Change({
  words: { t, write },
  brand: { originality, originalityBefore },
}: {
  words: PortfolioWords
  brand: Brand
}) {
  if (originality === null || originalityBefore === null) return null
  const change = (originality - originalityBefore) * 100
  return <span>({t('table.change', { change: write.change(change) })})</span>
}

function Silence({ words: { t }, days }: { words: PortfolioWords; days: number | null }) {
  const said = days === null ? t('table.never') : t('table.ago', { days })
  if (days !== null && days < silentAfterDays) return said
  return (
    <>
      {said} <span className="chip chip-cold">{t('table.silent')}</span>
    </>
  )
}

function Norms({ words: { t }, brand: { norms } }: { words: PortfolioWords; brand: Brand }) {
  if (norms === null) return '–'
  const missed = (['own', 'employer', 'sector', 'competitor', 'intents'] as const).filter(
    name => !norms.met[name],
  )
  if (missed.length === 0) return <span className="chip">{t('table.met')}</span>
  return t('table.missed', { what: missed.map(name => t(`norm.${name}`)).join(', ') })
}
