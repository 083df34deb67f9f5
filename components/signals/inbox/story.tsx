import type { Route } from 'next'
import Link from 'next/link'
import type { StoryLine } from '@/lib/signals/queries/find-story'
import type { InboxWords } from './inbox-words'
import type { PanelProps } from './signal-panel'
import { meetingWords, stageWord, touchWords } from './story-words'

/** The person at a glance: what happened last, what is open, and who else in the team knows him. */
export function Story({ words, story }: PanelProps) {
  const { t, write } = words
  const lines = story.lines.filter(({ id }) => id !== story.signal.id)
  return (
    <>
      <section className="signal-part">
        <h3>{t('story.title')}</h3>
        {lines.length === 0 ? (
          <p className="text-muted">{t('story.empty')}</p>
        ) : (
          <ol className="story-lines">
            {lines.map(line => (
              <li
                key={line.id}
                data-what={line.what}
                data-warm={line.what === 'touch' ? line.warm : undefined}
              >
                <span>{lineText(words, line)}</span>
                <span className="text-muted">
                  {write.moment(line.at)} · {t('story.by', { name: line.memberName })}
                </span>
                {line.text !== null && <span className="story-text">{line.text}</span>}
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className="signal-part">
        <h3>{t('story.deals')}</h3>
        {story.deals.length === 0 ? (
          <p className="text-muted">{t('story.noDeals')}</p>
        ) : (
          <ul className="story-deals">
            {story.deals.map(deal => (
              <li key={deal.id}>
                <Link href={`/pipeline/${deal.id}` as Route}>{deal.name}</Link>{' '}
                <span className="text-muted">
                  {[
                    deal.status === 'open' ? stageWord(words, deal) : t(`story.${deal.status}`),
                    deal.amountCents === null ? null : write.money(deal.amountCents),
                  ]
                    .filter(part => part !== null)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="signal-part">
        <h3>{t('story.knowers')}</h3>
        {story.knowers.length === 0 ? (
          <p className="text-muted">{t('story.noKnowers')}</p>
        ) : (
          <ul className="story-deals">
            {story.knowers.map(({ memberId, name, lastAt, contacts }) => (
              <li key={memberId}>
                {name}{' '}
                <span className="text-muted">
                  {lastAt === null
                    ? t('story.contactsNone')
                    : t('story.contacts', { count: contacts, moment: write.moment(lastAt) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function lineText(words: InboxWords, line: StoryLine): string {
  if (line.what === 'meeting') return meetingWords(words, line)
  return line.what === 'touch' ? touchWords(words, line) : words.t(`kind.${line.kind}`)
}
