import { figureDays } from '@/lib/signals/domain/response'
import type { InboxView } from '@/lib/signals/load-inbox'
import type { InboxWords } from './inbox-words'

interface Props {
  readonly words: InboxWords
  readonly view: InboxView
}

/** How fast signals are answered, and how often somebody was not left to breathe. */
export const InboxFigures = ({ words: { t, write }, view: { response, breathing } }: Props) => {
  const sample = t('figure.answered', {
    answered: write.count(response.answered),
    signals: write.count(response.signals),
    days: figureDays,
  })
  return (
    <section aria-label={t('figure.label')} className="inbox-figures">
      <Figure name={t('figure.median')} value={write.duration(rounded(response.medianMinutes))}>
        {t('figure.hours')}
      </Figure>
      <Figure name={t('figure.p90')} value={write.duration(rounded(response.p90Minutes))}>
        {sample}
      </Figure>
      <Figure name={t('figure.breathing')} value={write.count(breathing.against)}>
        {t('figure.breathingHint', { touches: breathing.touches, days: figureDays })}
      </Figure>
    </section>
  )
}

const rounded = (minutes: number | null) => (minutes === null ? null : Math.round(minutes))

function Figure({ name, value, children }: { name: string; value: string; children: string }) {
  return (
    <dl className="card inbox-figure">
      <dt>{name}</dt>
      <dd className="inbox-figure-value">{value}</dd>
      <dd className="inbox-figure-hint">{children}</dd>
    </dl>
  )
}
