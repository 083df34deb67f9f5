import { ActionForm } from '@/components/ui/action-form'
import {
  addReasonAction,
  archiveReasonAction,
  orderReasonAction,
  saveReasonAction,
} from '@/lib/pipeline/actions'
import type { ReasonRow } from '@/lib/pipeline/queries/list-stages'
import { OrderButtons } from './order-buttons'
import type { SettingsWords } from './settings-words'

interface Props {
  readonly kind: 'won' | 'lost'
  readonly reasons: readonly ReasonRow[]
  readonly words: SettingsWords
}

/** Why sales are won, or lost: the organization's own list. */
export function ReasonList({ kind, reasons, words: { t, errors, names } }: Props) {
  return (
    <div>
      <h3>{t(`reason.${kind}`)}</h3>
      <ol className="stages-list">
        {reasons.map((reason, index) => {
          const { id, version, archived } = reason
          const name = names.reason(reason)
          return (
            <li key={id} className="stages-line" data-archived={archived ? '' : undefined}>
              <ActionForm
                key={version}
                action={saveReasonAction}
                hidden={{ id, version }}
                errors={errors}
                className="stages-form"
              >
                <label>
                  <span className="sr-only">{t('reason.name')}</span>
                  <input
                    name="name"
                    defaultValue={reason.name ?? ''}
                    placeholder={name}
                    maxLength={60}
                    className="field"
                  />
                </label>
                <button type="submit" className="button" aria-label={t('reason.save', { name })}>
                  {t('reason.saveShort')}
                </button>
              </ActionForm>
              <div className="stages-tools">
                <OrderButtons
                  action={orderReasonAction}
                  row={{ id, version }}
                  up={index === 0 ? null : t('reason.up', { name })}
                  down={index === reasons.length - 1 ? null : t('reason.down', { name })}
                  errors={errors}
                />
                <ActionForm
                  action={archiveReasonAction}
                  hidden={{ id, version, archived: archived ? 'no' : 'yes' }}
                  errors={errors}
                >
                  <button
                    type="submit"
                    className="button"
                    aria-label={t(archived ? 'reason.restoreOf' : 'reason.archiveOf', { name })}
                  >
                    {t(archived ? 'reason.restore' : 'reason.archive')}
                  </button>
                </ActionForm>
              </div>
            </li>
          )
        })}
      </ol>
      <details className="stages-add">
        <summary>{t('reason.add')}</summary>
        <ActionForm action={addReasonAction} hidden={{ kind }} errors={errors} className="stages-form">
          <label>
            {t('reason.name')}
            <input name="name" required maxLength={60} className="field" autoComplete="off" />
          </label>
          <button type="submit" className="button button-primary">
            {t('reason.addDone')}
          </button>
        </ActionForm>
      </details>
    </div>
  )
}
