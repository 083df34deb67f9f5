import type { OpportunityView } from '@/lib/pipeline/load-opportunity'
import type { OpportunityWords } from './opportunity-words'

interface Props {
  readonly words: OpportunityWords
  readonly view: OpportunityView
}

/** What is known of it, to be read. */
export function FactsList({ words, view: { row, closeNote, priceSpokenOn } }: Props) {
  const { t, table, names, write } = words
  const day = (date: string | null) => (date === null ? null : write.day(date, true))
  const reason =
    row.reasonKey === null && row.reasonName === null
      ? row.lostReason
      : names.reason({ key: row.reasonKey, name: row.reasonName })
  const facts: readonly (readonly [string, string | null])[] = [
    [t('facts.amount'), write.money(row.amountCents)],
    [t('facts.close'), day(row.expectedCloseOn)],
    [t('facts.step'), row.nextStep],
    [t('facts.stepOn'), day(row.nextStepOn)],
    [t('facts.forecast'), row.forecast === null ? null : table(`forecast.${row.forecast}`)],
    [t('facts.price'), day(priceSpokenOn)],
    [t('facts.reason'), reason],
    [t('facts.closeNote'), closeNote],
  ]
  return (
    <dl className="deal-facts">
      {facts.map(
        ([term, value]) =>
          value !== null && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
