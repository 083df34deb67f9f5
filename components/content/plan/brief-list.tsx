import { ActionForm } from '@/components/ui/action-form'
import { errorWords } from '@/components/ui/error-words'
import { declineBriefAction, takeBriefAction } from '@/lib/content/actions'
import type { BriefRow } from '@/lib/content/queries/list-briefs'
import type { PlanT } from './plan-words'
import { SourceText } from './source-text'

interface Props {
  readonly briefs: readonly BriefRow[]
  readonly t: PlanT
}

/** Topics somebody suggests to the reader: he takes or declines them. Those he took stay until they are out. */
export async function BriefsToMe({ briefs, t }: Props) {
  if (briefs.length === 0) return null
  const errors = await errorWords()
  return (
    <section aria-labelledby="plan-briefs" className="plan-briefs">
      <h2 id="plan-briefs">
        {t('brief.toMe')} <span className="plan-count">{briefs.length}</span>
      </h2>
      <ul>
        {briefs.map(brief => {
          const row = { id: brief.id, version: brief.version }
          return (
            <li key={brief.id} className="card plan-brief">
              <div className="plan-brief-text">
                <h3>{brief.topic}</h3>
                <p>{brief.why}</p>
                {brief.sources !== '' && (
                  <p className="text-muted">
                    {t('brief.sources')}: <SourceText text={brief.sources} />
                  </p>
                )}
                <p className="text-muted">{t('brief.from', { name: brief.authorName })}</p>
              </div>
              {brief.status === 'taken' ? (
                <p className="plan-brief-actions">
                  <span className="chip">{t('brief.taken')}</span>
                  {brief.post !== null && (
                    <a href={`/content/posts/${brief.post.id}`} className="button">
                      {t('brief.write')}
                      <span className="sr-only"> {brief.topic}</span>
                    </a>
                  )}
                </p>
              ) : (
                <div className="plan-brief-actions">
                  <ActionForm
                    action={takeBriefAction}
                    hidden={{ ...row, idempotencyKey: crypto.randomUUID() }}
                    errors={errors}
                  >
                    <button
                      type="submit"
                      className="button button-primary"
                      aria-label={t('brief.takeOf', { topic: brief.topic })}
                    >
                      {t('brief.take')}
                    </button>
                  </ActionForm>
                  <details className="plan-decline">
                    <summary className="button">{t('brief.decline')}</summary>
                    <ActionForm
                      action={declineBriefAction}
                      hidden={{ ...row, idempotencyKey: crypto.randomUUID() }}
                      errors={errors}
                      className="plan-form"
                    >
                      <label>
                        {t('brief.reason')}
                        <textarea
                          name="reason"
                          required
                          minLength={3}
                          maxLength={500}
                          rows={2}
                          className="field"
                        />
                      </label>
                      <button type="submit" className="button">
                        {t('brief.declineDone')}
                      </button>
                    </ActionForm>
                  </details>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
