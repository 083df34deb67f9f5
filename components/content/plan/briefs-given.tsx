import { ActionForm } from '@/components/ui/action-form'
import { errorWords } from '@/components/ui/error-words'
import { withdrawBriefAction } from '@/lib/content/actions'
import type { BriefRow } from '@/lib/content/queries/list-briefs'
import type { PlanPerson } from '@/lib/content/queries/list-plan-people'
import { BriefForm } from './brief-form'
import type { PlanT } from './plan-words'

interface Props {
  readonly briefs: readonly BriefRow[]
  readonly people: readonly PlanPerson[]
  readonly reader: string | null
  readonly t: PlanT
}

/** What was suggested to whom, what became of it, and the form for the next one. */
export async function BriefsGiven({ briefs, people, reader, t }: Props) {
  const errors = await errorWords()
  const sellers = people.filter(({ sells }) => sells)
  return (
    <details className="card plan-panel">
      <summary>
        <h2>{t('brief.given')}</h2> <span className="plan-count">{briefs.length}</span>
      </summary>
      <BriefForm
        people={sellers.length === 0 ? people : sellers}
        errors={errors}
        words={{
          title: t('brief.new'),
          topic: t('brief.topic'),
          why: t('brief.why'),
          sources: t('brief.sourcesField'),
          to: t('brief.to'),
          send: t('brief.send'),
          sent: t('brief.sent'),
        }}
      />
      {briefs.length === 0 && <p className="text-muted">{t('brief.noneGiven')}</p>}
      <ul className="plan-lines">
        {briefs.map(brief => (
          <li key={brief.id}>
            <div>
              <strong>{brief.topic}</strong>{' '}
              <span className="text-muted">
                {t('brief.for', { name: brief.memberName })} · {t('brief.from', { name: brief.authorName })}
              </span>
              <p>
                <Outcome brief={brief} t={t} />
              </p>
            </div>
            {brief.status === 'open' && brief.authorId === reader && (
              <ActionForm
                action={withdrawBriefAction}
                hidden={{ id: brief.id, version: brief.version, idempotencyKey: crypto.randomUUID() }}
                errors={errors}
              >
                <button
                  type="submit"
                  className="button"
                  aria-label={t('brief.withdrawOf', { topic: brief.topic })}
                >
                  {t('brief.withdraw')}
                </button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What became of a brief; an idea or a draft is its author's, so that it is only said to be in the making. */
function Outcome({ brief, t }: { readonly brief: BriefRow; readonly t: PlanT }) {
  if (brief.status === 'declined') return t('brief.status.declined', { reason: brief.declinedBecause ?? '' })
  if (brief.status !== 'taken' || brief.post === null) return t(`brief.status.${brief.status}`)
  return (
    <a href={`/content/posts/${brief.post.id}`} className="link">
      {t('brief.became', { status: t(`column.${brief.post.status}`) })}
    </a>
  )
}
