import { ActionForm } from '@/components/ui/action-form'
import { addStageAction, archivePipelineAction, savePipelineAction } from '@/lib/pipeline/actions'
import { stageKinds } from '@/lib/pipeline/domain/move'
import type { SettledPipeline } from '@/lib/pipeline/load-pipeline-settings'
import type { SettingsWords } from './settings-words'
import { ProbabilityField, RottingField } from './stage-fields'
import { StageLine } from './stage-line'

interface Props {
  readonly pipeline: SettledPipeline
  /** Whether it is the only one in use. */
  readonly only: boolean
  readonly words: SettingsWords
}

/** One pipeline: its name, its stages in order, and what may be added or taken out of use. */
export function PipelineCard({ pipeline, only, words }: Props) {
  const { t, errors } = words
  const { id, version, name, archived, stages, open } = pipeline
  const title = `pipeline-${id}`
  return (
    <section className="card stages-card" aria-labelledby={title}>
      <h2 id={title}>
        {name} {archived && <span className="chip">{t('pipeline.archived')}</span>}
      </h2>
      {!archived && (
        <>
          <ActionForm
            key={version}
            action={savePipelineAction}
            hidden={{ id, version }}
            errors={errors}
            className="stages-form"
          >
            <label>
              {t('pipeline.name')}
              <input name="name" defaultValue={name} required maxLength={60} className="field" />
            </label>
            <button type="submit" className="button">
              {t('pipeline.save')}
            </button>
          </ActionForm>
          <h3 className="sr-only">{t('pipeline.of', { name })}</h3>
          <ol className="stages-list">
            {stages.map((stage, index) => (
              <StageLine
                key={stage.id}
                stage={stage}
                others={stages.filter(other => other.kind === stage.kind && other.id !== stage.id)}
                first={index === 0}
                last={index === stages.length - 1}
                words={words}
              />
            ))}
          </ol>
          <details className="stages-add">
            <summary>{t('stage.add')}</summary>
            <ActionForm
              action={addStageAction}
              hidden={{ pipelineId: id }}
              errors={errors}
              className="stages-form"
            >
              <label>
                {t('stage.name')}
                <input name="name" required maxLength={60} className="field" autoComplete="off" />
              </label>
              <label>
                {t('stage.kind')}
                <select name="kind" className="select">
                  {stageKinds.map(kind => (
                    <option key={kind} value={kind}>
                      {t(`stage.kinds.${kind}`)}
                    </option>
                  ))}
                </select>
              </label>
              <ProbabilityField t={t} defaultValue={50} />
              <RottingField t={t} />
              <button type="submit" className="button button-primary">
                {t('stage.addDone')}
              </button>
            </ActionForm>
          </details>
          <details className="stages-add">
            <summary>{t('pipeline.archive')}</summary>
            <p className="stages-hint">
              {only
                ? t('pipeline.archiveLast')
                : open > 0
                  ? t('pipeline.archiveHeld', { count: open })
                  : t('pipeline.archiveText')}
            </p>
            {!only && open === 0 && (
              <ActionForm action={archivePipelineAction} hidden={{ id, version }} errors={errors}>
                <button type="submit" className="button">
                  {t('pipeline.archive')}
                </button>
              </ActionForm>
            )}
          </details>
        </>
      )}
    </section>
  )
}
