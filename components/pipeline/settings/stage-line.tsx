import { ActionForm } from '@/components/ui/action-form'
import { orderStageAction, removeStageAction, saveStageAction } from '@/lib/pipeline/actions'
import type { SettledStage } from '@/lib/pipeline/load-pipeline-settings'
import { OrderButtons } from './order-buttons'
import type { SettingsWords } from './settings-words'
import { ProbabilityField, RottingField } from './stage-fields'

interface Props {
  readonly stage: SettledStage
  /** The other stages of its kind, where its deals may go. */
  readonly others: readonly SettledStage[]
  readonly first: boolean
  readonly last: boolean
  readonly words: SettingsWords
}

/** A stage to be renamed, weighed, put elsewhere or removed. */
export function StageLine({ stage, others, first, last, words }: Props) {
  const { t, errors, names } = words
  const { id, version, kind, open } = stage
  const name = names.stage(stage)
  return (
    <li className="stages-line" data-kind={kind}>
      <ActionForm
        key={version}
        action={saveStageAction}
        hidden={{ id, version }}
        errors={errors}
        className="stages-form"
      >
        <label>
          {t('stage.name')}
          <input
            name="name"
            defaultValue={stage.name ?? ''}
            placeholder={name}
            maxLength={60}
            className="field"
          />
        </label>
        <span className="stages-kind">
          <span>{t('stage.kind')}</span>
          <span className={kind === 'won' ? 'chip chip-handshake' : 'chip'}>{t(`stage.kinds.${kind}`)}</span>
        </span>
        <ProbabilityField t={t} required readOnly={kind !== 'open'} defaultValue={stage.probability} />
        <RottingField t={t} readOnly={kind !== 'open'} defaultValue={stage.rottingDays ?? ''} />
        <button type="submit" className="button" aria-label={t('stage.saveOf', { name })}>
          {t('stage.save')}
        </button>
      </ActionForm>
      <div className="stages-tools">
        <OrderButtons
          action={orderStageAction}
          row={{ id, version }}
          up={first ? null : t('stage.up', { name })}
          down={last ? null : t('stage.down', { name })}
          errors={errors}
        />
        <details className="stages-remove">
          <summary aria-label={t('stage.removeOf', { name })}>{t('stage.remove')}</summary>
          {others.length === 0 ? (
            <p className="stages-hint">{t('stage.removeLast')}</p>
          ) : (
            <ActionForm action={removeStageAction} hidden={{ id, version }} errors={errors}>
              <p className="stages-hint">
                {kind === 'open' ? t('stage.removeText', { count: open }) : t('stage.removeClosed')}
              </p>
              {kind === 'open' && (
                <label>
                  {t('stage.moveTo')}{' '}
                  <select name="toStageId" className="select">
                    {others.map(other => (
                      <option key={other.id} value={other.id}>
                        {names.stage(other)}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              <button type="submit" className="button button-alert">
                {t('stage.removeDone', { name })}
              </button>
            </ActionForm>
          )}
        </details>
      </div>
    </li>
  )
}
