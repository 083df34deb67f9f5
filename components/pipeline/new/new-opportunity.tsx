import { pipelineNames } from '@/components/pipeline/stage-name'
import { errorWords } from '@/components/ui/error-words'
import type { NewOpportunityView } from '@/lib/pipeline/load-new-opportunity'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { NewOpportunityForm } from './new-opportunity-form'
import './new-opportunity.css'

interface Props {
  readonly view: NewOpportunityView
}

/** A possible sale, with the person it begins with. */
export async function NewOpportunity({ view: { scope, beginning, pipelines, owners } }: Props) {
  const [t, names, errors] = await Promise.all([
    getTranslations('pipelineBoard'),
    pipelineNames(),
    errorWords(),
  ])
  const write = formatFor(scope.language, scope.currency, scope.timeZone)
  return (
    <>
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('form.title')}</h1>
          <p className="page-subtitle">{t('form.subtitle')}</p>
        </div>
      </div>
      {beginning?.signalOn != null && (
        <p className="new-deal-signal">
          <span className="chip chip-warm">{t('card.warm')}</span>{' '}
          {t('form.fromSignal', { day: write.day(beginning.signalOn) })}
        </p>
      )}
      <NewOpportunityForm
        person={
          beginning === null
            ? null
            : { id: beginning.personId, label: beginning.name, detail: beginning.detail }
        }
        stages={pipelines.flatMap(pipeline =>
          pipeline.stages.map(stage => ({
            id: stage.id,
            name: names.stage(stage),
            group: pipelines.length > 1 ? pipeline.name : null,
          })),
        )}
        owners={owners}
        reader={scope.memberId}
        errors={errors}
        words={{
          person: t('form.person'),
          personHint: t('form.personHint'),
          search: {
            searching: t('form.search.searching'),
            none: t('form.search.none'),
            found: String(t.raw('form.search.found')),
            failed: t('form.search.failed'),
            create: String(t.raw('form.search.create')),
          },
          name: t('form.name'),
          nameHint: t('form.nameHint'),
          stage: t('form.stage'),
          amount: t('form.amount'),
          amountHint: t('form.amountHint'),
          closeOn: t('form.closeOn'),
          nextStep: t('form.nextStep'),
          nextStepOn: t('form.nextStepOn'),
          owner: t('form.owner'),
          mine: t('who.mine'),
          save: t('form.save'),
          saved: t('form.saved'),
          needPerson: t('form.needPerson'),
          badAmount: t('form.badAmount'),
          badDay: t('form.badDay'),
          cancel: t('cancel'),
        }}
      />
    </>
  )
}
