import type { Finding } from '@/lib/content/domain/differences'
import type { ResultsView } from '@/lib/content/load-results'
import { points, type ResultsWords } from './results-words'

interface Props {
  readonly words: ResultsWords
  readonly view: ResultsView
}

/** Whether one's own words bring more: engagement, signals, meetings. */
export function OriginalityFindings({ words, view: { findings, signals } }: Props) {
  const { t } = words
  const lines = [
    { key: 'engagement', finding: findings.engagement },
    ...(signals
      ? ([
          { key: 'signals', finding: findings.signals },
          { key: 'meetings', finding: findings.meetings },
        ] as const)
      : []),
  ] as const
  return (
    <section className="card results-own" aria-labelledby="results-own">
      <h2 id="results-own">{t('own.title')}</h2>
      <p className="text-muted">{t('own.about')}</p>
      <dl>
        {lines.map(({ key, finding }) => (
          <div key={key}>
            <dt>{t(`own.${key}`)}</dt>
            <dd>{said(words, finding)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function said(words: ResultsWords, finding: Finding): string {
  const { t } = words
  if (finding.kind === 'empty') return t('own.empty')
  const { value, low, high } = finding.difference
  const bounds = { low: points(words, low), high: points(words, high) }
  if (finding.kind === 'open')
    return finding.posts === null ? t('own.same', bounds) : t('own.open', { ...bounds, posts: finding.posts })
  // The words say the direction: what is less is written as how much less, its bounds turned with it.
  return value > 0
    ? t('own.more', { ...bounds, value: points(words, value) })
    : t('own.less', { value: points(words, -value), low: points(words, -high), high: points(words, -low) })
}
