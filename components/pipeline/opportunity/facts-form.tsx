import { ActionForm } from '@/components/ui/action-form'
import { editOpportunityAction } from '@/lib/pipeline/actions'
import { amountField } from '@/lib/pipeline/domain/read-amount'
import { forecastCategories } from '@/lib/pipeline/domain/table-view'
import type { OpportunityView } from '@/lib/pipeline/load-opportunity'
import type { ErrorCode } from '@/lib/platform/action/result'
import { FactsList } from './facts-list'
import type { OpportunityWords } from './opportunity-words'

interface Props {
  readonly words: OpportunityWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly view: OpportunityView
}

/** What is known of it, to be changed by whoever works on it. */
export function FactsForm({ words, errors, view }: Props) {
  const { t, table } = words
  const { row, mine, owners, priceSpokenOn, today } = view
  return (
    <section className="card deal-card" aria-labelledby="deal-facts">
      <h2 id="deal-facts">{t('facts.title')}</h2>
      {!mine && <p className="text-muted">{t('facts.readOnly')}</p>}
      {(!mine || row.status !== 'open') && <FactsList words={words} view={view} />}
      {mine && (
        <ActionForm
          key={row.version}
          action={editOpportunityAction}
          hidden={{ id: row.id, version: row.version }}
          errors={errors}
          className="deal-form"
        >
          <label className="deal-wide">
            {t('facts.name')}
            <input name="name" required maxLength={200} defaultValue={row.name} className="field" />
          </label>
          <label>
            {t('facts.amount')}
            <input
              name="amount"
              inputMode="decimal"
              maxLength={40}
              defaultValue={amountField(row.amountCents)}
              required={row.status === 'won'}
              title={t('facts.amountHint')}
              className="field"
            />
          </label>
          {row.status === 'open' && (
            <>
              <Day name="expectedCloseOn" label={t('facts.close')} value={row.expectedCloseOn} />
              <label>
                {t('facts.step')}
                <input name="nextStep" maxLength={500} defaultValue={row.nextStep ?? ''} className="field" />
              </label>
              <Day name="nextStepOn" label={t('facts.stepOn')} value={row.nextStepOn} />
              <label>
                {t('facts.forecast')}
                <select name="forecast" defaultValue={row.forecast ?? ''} className="select">
                  <option value="">{table('forecast.none')}</option>
                  {forecastCategories.map(category => (
                    <option key={category} value={category}>
                      {table(`forecast.${category}`)}
                    </option>
                  ))}
                </select>
              </label>
              <Day name="termsSpokenOn" label={t('facts.price')} value={priceSpokenOn} max={today} />
            </>
          )}
          {owners.length > 1 && (
            <label className="deal-wide">
              {t('facts.owner')}
              <select name="memberId" defaultValue={row.memberId} className="select">
                {!owners.some(({ value }) => value === `member:${row.memberId}`) && (
                  <option value={row.memberId}>{row.owner}</option>
                )}
                {owners.map(({ value, name }) => (
                  <option key={value} value={value.slice('member:'.length)}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <button type="submit" className="button button-primary">
            {t('facts.save')}
          </button>
        </ActionForm>
      )}
    </section>
  )
}

interface DayProps {
  readonly name: string
  readonly label: string
  readonly value: string | null
  readonly max?: string
}

const Day = ({ name, label, value, max }: DayProps) => (
  <label>
    {label}
    <input type="date" name={name} defaultValue={value ?? ''} max={max} className="field" />
  </label>
)
