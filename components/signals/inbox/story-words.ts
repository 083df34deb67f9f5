import type { StoryDeal, StoryLine } from '@/lib/signals/queries/find-story'
import type { InboxWords } from './inbox-words'

type Of<What extends StoryLine['what']> = Extract<StoryLine, { what: What }>

/** `Meeting in person, held` in the reader's words. */
export const meetingWords = ({ rows }: InboxWords, { kind, outcome }: Of<'meeting'>): string =>
  `${rows('column.meeting')} ${rows(`kind.${kind}`)}, ${rows(`outcome.${outcome}`)}`

/** `Warm call, appointment`; warm or cold is said where the channel alone does not. */
export function touchWords({ t }: InboxWords, { kind, outcome, warm }: Of<'touch'>): string {
  const said = kind === 'cold_call' || kind === 'warm_call'
  return [
    t(`channel.${kind}`),
    said ? null : t(warm ? 'story.warm' : 'story.cold'),
    t(`result.${outcome}`).toLowerCase(),
  ]
    .filter(part => part !== null)
    .join(', ')
}

const standard = ['signal', 'warm_call', 'meeting', 'proposal', 'won', 'lost'] as const

/** A stage by the organization's own name, else by the standard one. */
export function stageWord({ stages }: InboxWords, { stageKey, stageName }: StoryDeal): string {
  const known = standard.find(key => key === stageKey)
  return stageName ?? (known === undefined ? stageKey : stages(`stage.${known}`))
}
