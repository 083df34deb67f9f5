import { dayIn } from '@/lib/calendar/domain/plain-date'
import type { StartedRow } from '@/lib/content/queries/list-started'
import { formatFor } from '@/lib/platform/format/format'
import { signalKinds } from '@/lib/signals/domain/kinds'
import { channels, touchResults } from '@/lib/signals/domain/touch'
import type { ResultsWords } from './results-words'

interface Props {
  readonly words: ResultsWords
  readonly rows: readonly StartedRow[]
}

const among =
  <const Name extends string>(names: readonly Name[], fallback: Name) =>
  (word: string): Name =>
    names.find(name => name === word) ?? fallback

const signalKey = among(signalKinds, 'reaction')
const channelKey = among(channels, 'social')
const resultKey = among(touchResults, 'answered')
const meetingKey = among(['in_person', 'video', 'phone'], 'in_person')
const statusKey = among(
  ['planned', 'to_confirm', 'held', 'no_show_theirs', 'no_show_ours', 'cancelled', 'moved'],
  'planned',
)
const dealKey = among(['open', 'won', 'lost'], 'open')

/** The story of a post on one line of time. */
export function StartedList({ words, rows }: Props) {
  const { t, write, scope } = words
  return (
    <ol className="results-story">
      {rows.map(row => (
        <li key={`${row.kind} ${row.id}`}>
          <time dateTime={row.at.toISOString()}>
            {row.kind === 'deal' ? write.day(dayIn(scope.timeZone, row.at)) : write.moment(row.at)}
          </time>
          <span className={`chip ${chip(row)}`}>{t(`post.kind.${row.kind}`)}</span>
          <span>
            {row.person !== null && <b>{row.person}</b>} {textOf(words, row)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function chip({ kind, what, state }: StartedRow): string {
  if (kind === 'meeting') return what === 'in_person' && state === 'held' ? 'chip-handshake' : ''
  return kind === 'deal' ? '' : 'chip-warm'
}

function textOf(
  { t, scope }: ResultsWords,
  { kind, what, state, amountCents, currency }: StartedRow,
): string {
  switch (kind) {
    case 'signal':
      return t(`post.signal.${signalKey(what)}`)
    case 'touch':
      return `${t(`post.channel.${channelKey(what)}`)}, ${t(`post.result.${resultKey(state)}`)}`
    case 'meeting':
      return `${t(`post.meeting.${meetingKey(what)}`)}, ${t(`post.meetingStatus.${statusKey(state)}`)}`
    case 'deal': {
      const write = formatFor(scope.language, currency ?? scope.currency, scope.timeZone)
      const amount = amountCents === null ? '' : `, ${write.money(amountCents)}`
      return `${state} (${t(`post.deal.${dealKey(what)}`)}${amount})`
    }
  }
}
