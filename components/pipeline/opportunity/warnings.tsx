import type { Warning } from '@/lib/pipeline/domain/warnings'
import type { OpportunityWords } from './opportunity-words'

interface Props {
  readonly words: OpportunityWords
  readonly warnings: readonly Warning[]
}

/** What to look at: each with the rule it comes from and what was found. */
export function Warnings({ words, warnings }: Props) {
  const { t } = words
  return (
    <section className="card deal-card" aria-labelledby="deal-warnings">
      <h2 id="deal-warnings">
        {t('warnings.title')}{' '}
        {warnings.length > 0 && <span className="chip chip-alert">{warnings.length}</span>}
      </h2>
      {warnings.length === 0 && <p className="text-muted">{t('warnings.none')}</p>}
      <ul className="deal-warnings">
        {warnings.map(warning => (
          <li key={warning.kind}>
            <details>
              <summary>
                <svg viewBox="0 0 24 24" aria-hidden="true" className="nav-icon">
                  <path d="M12 4 3 20h18zM12 10v5m0 2.5v.5" />
                </svg>
                <strong>{t(`warnings.${warning.kind}.title`)}</strong>
                <span>{evidenceOf(words, warning)}</span>
              </summary>
              <p>{t('warnings.rule', { rule: t(`warnings.${warning.kind}.rule`) })}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function evidenceOf({ t, write }: OpportunityWords, warning: Warning): string {
  switch (warning.kind) {
    case 'noTwoWay':
      return t('warnings.noTwoWay.evidence', { days: warning.days ?? -1 })
    case 'silent':
      return t('warnings.silent.evidence', {
        day: write.day(warning.since, true),
        days: warning.days,
        times: warning.times,
      })
    case 'closePassed':
      return t('warnings.closePassed.evidence', { day: write.day(warning.on, true), days: warning.days })
    case 'stalled':
      return t('warnings.stalled.evidence', {
        day: write.day(warning.since, true),
        days: warning.days,
        limit: warning.limit,
      })
    case 'oneContact':
      return t('warnings.oneContact.evidence', { count: warning.people })
    case 'noBuyer':
      return t('warnings.noBuyer.evidence', { count: warning.people })
    case 'noPrice':
      return t('warnings.noPrice.evidence', { probability: warning.probability })
    case 'noHandshake':
      return t('warnings.noHandshake.evidence', { count: warning.meetings })
  }
}
