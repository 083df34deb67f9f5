import { PipelineTabs } from '@/components/pipeline/pipeline-tabs'
import { ActionForm } from '@/components/ui/action-form'
import { addPipelineAction } from '@/lib/pipeline/actions'
import type { PipelineSettingsView } from '@/lib/pipeline/load-pipeline-settings'
import { PipelineCard } from './pipeline-card'
import { ReasonList } from './reason-list'
import './settings.css'
import { settingsWords } from './settings-words'

interface Props {
  readonly view: PipelineSettingsView
}

/** The pipelines with their stages, and the reasons that sales end for. */
export async function PipelineSettings({ view: { scope, pipelines, reasons } }: Props) {
  const words = await settingsWords()
  const { t, errors } = words
  const used = pipelines.filter(({ archived }) => !archived)
  return (
    <>
      <PipelineTabs role={scope.role} current="settings" />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">{t('subtitle')}</p>
        </div>
      </div>
      <div className="stages-page">
        {pipelines.map(pipeline => (
          <PipelineCard key={pipeline.id} pipeline={pipeline} only={used.length === 1} words={words} />
        ))}
        <details className="card stages-add">
          <summary>{t('pipeline.add')}</summary>
          <ActionForm action={addPipelineAction} hidden={{}} errors={errors} className="stages-form">
            <label>
              {t('pipeline.name')}
              <input name="name" required maxLength={60} className="field" autoComplete="off" />
            </label>
            <button type="submit" className="button button-primary">
              {t('pipeline.addDone')}
            </button>
            <p className="stages-hint">{t('pipeline.addHint')}</p>
          </ActionForm>
        </details>
        <section className="card stages-card" aria-labelledby="reasons-title">
          <h2 id="reasons-title">{t('reason.title')}</h2>
          <div className="stages-reasons">
            {(['won', 'lost'] as const).map(kind => (
              <ReasonList
                key={kind}
                kind={kind}
                reasons={reasons.filter(reason => reason.kind === kind)}
                words={words}
              />
            ))}
          </div>
        </section>
      </div>
    </>
  )
}
