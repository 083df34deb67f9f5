import type { OpportunityView } from '@/lib/pipeline/load-opportunity'
import type { OpportunityWords } from './opportunity-words'

interface Props {
  readonly words: OpportunityWords
  readonly view: OpportunityView
}

/** The stages it went through, the latest first, with the time it spent in each. */
export function StageTimes({ words: { t, names, write }, view: { history, row } }: Props) {
  const longest = Math.max(1, ...history.map(({ days }) => days))
  return (
    <section className="card deal-card" aria-labelledby="deal-stages">
      <h2 id="deal-stages">{t('history.title')}</h2>
      {history.length === 0 && <p className="text-muted">{t('history.none')}</p>}
      <ol className="deal-stages">
        {history.map(({ stageId, key, name, at, until, days, author, dated }) => (
          <li key={`${stageId} ${at.toISOString()}`}>
            <p>
              <strong>{names.stage({ key, name })}</strong>
              {until === null && row.status === 'open' && (
                <span className="chip chip-warm">{t('history.here')}</span>
              )}
              <span className="deal-days">
                {until === null && row.status !== 'open' ? '' : t('history.days', { days: Math.floor(days) })}
              </span>
            </p>
            <svg
              viewBox="0 0 100 4"
              preserveAspectRatio="none"
              aria-hidden="true"
              className={until === null ? 'deal-bar deal-bar-now' : 'deal-bar'}
            >
              <rect width={(100 * days) / longest} height="4" rx="1" />
            </svg>
            <p className="text-muted">
              {dated ? write.moment(at) : t('history.undated')} · {author ?? t('history.imported')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
