import type { StoryLine } from '@/lib/pipeline/queries/list-story'
import { signalKinds } from '@/lib/signals/domain/kinds'
import { channels, touchResults } from '@/lib/signals/domain/touch'
import type { OpportunityWords } from './opportunity-words'

const meetings = ['in_person', 'video', 'phone'] as const
const statuses = [
  'planned',
  'to_confirm',
  'held',
  'no_show_theirs',
  'no_show_ours',
  'cancelled',
  'moved',
] as const
const promises = ['open', 'kept', 'broken'] as const

const among = <Name extends string>(names: readonly Name[], value: string | null): Name | undefined =>
  names.find(name => name === value)

/** What a line of the story says of what happened. */
export function storyText({ t, names: called }: OpportunityWords, line: StoryLine): string {
  const reasonText = () =>
    line.reasonKey === null && line.reasonName === null
      ? undefined
      : t('story.because', { reason: called.reason({ key: line.reasonKey, name: line.reasonName }) })
  const parts: (string | undefined)[] = (() => {
    switch (line.kind) {
      case 'signal': {
        const kind = among(signalKinds, line.word)
        return [kind && t(`story.signal.${kind}`)]
      }
      case 'touch': {
        const [channel, result] = [among(channels, line.word), among(touchResults, line.second)]
        return [channel && t(`story.channel.${channel}`), result && t(`story.result.${result}`)]
      }
      case 'meeting': {
        const [form, status] = [among(meetings, line.word), among(statuses, line.second)]
        return [form && t(`story.meeting.${form}`), status && t(`story.status.${status}`)]
      }
      case 'promise': {
        const status = among(promises, line.word)
        return [status && t(`story.promise.${status}`)]
      }
      case 'stage':
        return [
          t('story.moved', { stage: called.stage({ key: line.word, name: line.second }) }),
          reasonText(),
        ]
      case 'note':
        return []
    }
  })()
  return parts.filter(part => part !== undefined).join(', ')
}

/** The meaning that a line's colour has: warm and cold of touches, green for a meeting in real life. */
export function toneOf({ kind, warm, word, second }: StoryLine): 'warm' | 'cold' | 'handshake' | 'plain' {
  if (kind === 'signal' || warm === true) return 'warm'
  if (warm === false) return 'cold'
  return kind === 'meeting' && word === 'in_person' && second === 'held' ? 'handshake' : 'plain'
}
