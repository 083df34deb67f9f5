import type { Brand } from '@/lib/content/domain/brands'
import type { Care } from '@/lib/content/domain/care'
import type { PortfolioView } from '@/lib/content/load-portfolio'
import type { PortfolioWords } from './portfolio-words'

interface Props {
  readonly words: PortfolioWords
  readonly view: PortfolioView
}

const kinds = ['interview', 'feature', 'loudspeaker'] as const

/** Suggested care, each with its evidence. */
export function CareLists({ words, view: { brands } }: Props) {
  const { t } = words
  const found = kinds
    .map(kind => ({
      kind,
      cases: brands.flatMap(brand =>
        brand.care.filter(care => care.kind === kind).map(care => ({ brand, care })),
      ),
    }))
    .filter(({ cases }) => cases.length > 0)
  return (
    <section className="brand-care" aria-labelledby="brand-care">
      <div className="brand-care-head">
        <h2 id="brand-care">{t('care.title')}</h2>
        <p className="text-muted">{found.length === 0 ? t('care.none') : t('care.about')}</p>
      </div>
      {found.map(({ kind, cases }) => (
        <article key={kind} className="card brand-care-card">
          <h3>
            <span className={kind === 'loudspeaker' ? 'chip chip-alert' : 'chip chip-warm'}>
              {t(`care.${kind}`)}
            </span>
          </h3>
          <p className="text-muted">{t(`care.${kind}Text`)}</p>
          <ul>
            {cases.map(({ brand, care }) => (
              <li key={brand.id}>
                <Who brand={brand} />
                <span className="text-muted">{evidence(words, care).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  )
}

const Who = ({ brand }: { brand: Brand }) => (
  <a className="font-medium" href={`/content/results?who=member:${brand.id}`}>
    {brand.name}
  </a>
)

function evidence({ t, write }: PortfolioWords, care: Care): string[] {
  switch (care.kind) {
    case 'interview':
      return [
        care.silentDays === null ? t('care.never') : t('care.silent', { days: care.silentDays }),
        ...(care.handshakes === null || care.handshakes === 0
          ? []
          : [t('care.handshakes', { count: care.handshakes })]),
        ...(care.originality === null ? [] : [t('care.originality', { rate: write.rate(care.originality) })]),
      ]
    case 'feature':
      return [
        t('care.originality', { rate: write.rate(care.originality) }),
        t('care.engagement', { rate: write.rate(care.engagement) }),
        t('care.share', { rate: write.rate(care.share) }),
      ]
    case 'loudspeaker':
      return [
        care.originalityBefore === null
          ? t('care.originality', { rate: write.rate(care.originality) })
          : t('care.before', {
              rate: write.rate(care.originality),
              before: write.rate(care.originalityBefore),
            }),
        ...(care.employerShare === null
          ? []
          : [t('care.employer', { rate: write.rate(care.employerShare) })]),
      ]
  }
}
