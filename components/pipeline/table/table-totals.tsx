import type { TableSums } from '@/lib/pipeline/queries/sum-table'
import type { PipelineWords } from './table-words'

interface Props {
  readonly words: PipelineWords
  readonly sums: TableSums
}

/** The totals of a view, over all its rows and not over the page. */
export function TableTotals({ words: { t, write }, sums }: Props) {
  const priced = sums.count - sums.withoutAmount
  const mean = priced === 0 ? null : Math.round(sums.amountCents / priced)
  return (
    <dl className="pipeline-totals card" aria-label={t('sums.label')}>
      <div>
        <dt>{t('sums.count')}</dt>
        <dd>{write.count(sums.count)}</dd>
      </div>
      <div>
        <dt>{t('sums.amount')}</dt>
        <dd>
          {write.money(sums.amountCents)}
          {sums.withoutAmount > 0 && <span>{t('sums.without', { count: sums.withoutAmount })}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('sums.weighted')}</dt>
        <dd>
          {write.money(sums.weightedCents)}
          <span>{t('sums.weightedNote')}</span>
        </dd>
      </div>
      <div>
        <dt>{t('sums.mean')}</dt>
        <dd>{write.money(mean)}</dd>
      </div>
    </dl>
  )
}
