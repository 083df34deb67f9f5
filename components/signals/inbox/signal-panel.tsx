import type { Route } from 'next'
import Link from 'next/link'
import type { InboxView, SignalStory } from '@/lib/signals/load-inbox'
import { AnswerPart } from './answer-part'
import { Clock } from './clock'
import { inboxAddress } from './inbox-address'
import { nameOf } from './inbox-list'
import type { InboxWords } from './inbox-words'
import { OtherWays } from './other-ways'
import { Settled } from './settled'
import { Story } from './story'
import './signal-panel.css'
import { WarmthChip } from './warmth-chip'

export interface PanelProps {
  readonly words: InboxWords
  readonly view: InboxView
  readonly story: SignalStory
}

/** One signal: what it is, what to do with it, and the person behind it. */
export function SignalPanel(props: PanelProps) {
  const { words, view, story } = props
  const { t, did, write } = words
  const { signal } = story
  const name = nameOf(signal, t('someone'))
  const waits = signal.status === 'waiting' || signal.status === 'snoozed'
  return (
    <article className="card signal-panel" aria-labelledby="signal-panel-name">
      <Link href={inboxAddress(view.search, { signal: undefined }) as Route} className="signal-back">
        ‹ {t('back')}
      </Link>
      <header>
        <h2 id="signal-panel-name">{name}</h2>
        {signal.personDetail !== null && signal.personDetail !== name && (
          <p className="text-muted">{signal.personDetail}</p>
        )}
      </header>
      <p className="signal-what">
        <strong>{did(`kind.${signal.kind}`)}</strong>{' '}
        {[
          write.moment(signal.occurredAt),
          signal.post === null ? null : t('about', { post: signal.post.start }),
          signal.introducedBy === null ? null : t('introducedBy', { name: signal.introducedBy }),
          signal.handedFrom === null ? null : t('handedFrom', { name: signal.handedFrom }),
        ]
          .filter(part => part !== null)
          .join(' · ')}
      </p>
      {signal.note !== null && <p className="signal-note">{signal.note}</p>}
      <p className="signal-marks">
        <WarmthChip words={words} warmth={signal.warmth} /> <Clock words={words} signal={signal} />
      </p>
      <details className="signal-why">
        <summary>{t('warmth.why')}</summary>
        <p>
          {t('warmth.rule', {
            kind: t(`kind.${signal.kind}`),
            start: signal.warmth.start,
            days: signal.warmth.days,
            score: signal.warmth.score,
          })}
        </p>
      </details>
      {waits ? (
        <>
          <AnswerPart key={`${signal.id}-${signal.version}`} {...props} name={name} />
          <OtherWays {...props} name={name} />
        </>
      ) : (
        <Settled {...props} />
      )}
      <p className="signal-onward">
        <Link
          href={`/pipeline/new?person=${signal.personId}&signal=${signal.id}` as Route}
          className="button"
        >
          {t('opportunity')}
        </Link>
      </p>
      <Story {...props} />
    </article>
  )
}
