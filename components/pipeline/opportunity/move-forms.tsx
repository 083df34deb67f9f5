import { ActionForm } from '@/components/ui/action-form'
import { moveOpportunityAction } from '@/lib/pipeline/actions'
import { amountField } from '@/lib/pipeline/domain/read-amount'
import type { OpportunityView } from '@/lib/pipeline/load-opportunity'
import type { ErrorCode } from '@/lib/platform/action/result'
import type { OpportunityWords } from './opportunity-words'

interface Props {
  readonly words: OpportunityWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly view: OpportunityView
}

/** To another stage, won, lost, or open again: plain forms, which work without scripts too. */
export function MoveForms({ words, errors, view }: Props) {
  const { t, names } = words
  const { row, stages } = view
  const own = stages.filter(stage => stage.pipelineId === row.pipelineId)
  const open = own.filter(stage => stage.kind === 'open')
  const closed = row.status !== 'open'
  return (
    <section className="card deal-card" aria-labelledby="deal-move">
      <h2 id="deal-move">{t('move.title')}</h2>
      <ActionForm
        key={row.version}
        action={moveOpportunityAction}
        hidden={{ id: row.id, version: row.version }}
        errors={errors}
        className="deal-move"
      >
        <label>
          {t(closed ? 'move.reopen' : 'move.to')}
          <select name="stageId" defaultValue={closed ? open.at(-1)?.id : row.stageId} className="select">
            {open.map(stage => (
              <option key={stage.id} value={stage.id}>
                {names.stage(stage)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {t(closed ? 'move.reopenGo' : 'move.go')}
        </button>
      </ActionForm>
      {closed && <p className="text-muted">{t('move.keeps')}</p>}
      {!closed &&
        own.map(
          stage =>
            stage.kind !== 'open' && (
              <CloseForm
                key={stage.id}
                words={words}
                errors={errors}
                view={view}
                stage={{ ...stage, kind: stage.kind }}
              />
            ),
        )}
    </section>
  )
}

interface CloseProps extends Props {
  readonly stage: { readonly id: string; readonly kind: 'won' | 'lost' }
}

function CloseForm({ words, errors, view, stage }: CloseProps) {
  const { t, names } = words
  const { row, today, reasons } = view
  const won = stage.kind === 'won'
  return (
    <details name="deal-close" className="deal-close">
      <summary className="button">{t(won ? 'move.won' : 'move.lost')}</summary>
      <ActionForm
        key={row.version}
        action={moveOpportunityAction}
        hidden={{ id: row.id, version: row.version, stageId: stage.id }}
        errors={errors}
        className="deal-form"
      >
        <label>
          {t(won ? 'move.amount' : 'facts.amount')}
          <input
            name="amount"
            inputMode="decimal"
            required={won}
            maxLength={40}
            defaultValue={amountField(row.amountCents)}
            className="field"
          />
        </label>
        <label>
          {t('move.day')}
          <input
            type="date"
            name="closedOn"
            required
            defaultValue={today}
            max={today}
            min={row.openedOn ?? undefined}
            className="field"
          />
        </label>
        <label className="deal-wide">
          {t('move.reason')}
          <select name="reasonId" required={!won} defaultValue="" className="select">
            <option value="">{t('move.choose')}</option>
            {reasons.map(
              reason =>
                reason.kind === stage.kind && (
                  <option key={reason.id} value={reason.id}>
                    {names.reason(reason)}
                  </option>
                ),
            )}
          </select>
        </label>
        <label className="deal-wide">
          {t('move.note')}
          <textarea name="note" rows={2} maxLength={2000} className="field" />
        </label>
        <button type="submit" className="button button-primary">
          {t(won ? 'move.saveWon' : 'move.saveLost')}
        </button>
      </ActionForm>
    </details>
  )
}
