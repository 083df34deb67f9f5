/** What we may say we used; a call becomes warm or cold by itself. */
export const media = [
  'call',
  'mailing',
  'social',
  'face_to_face',
  'introduction',
  'inbound',
  'event',
] as const
export type Medium = (typeof media)[number]

export const channels = [
  'cold_call',
  'warm_call',
  'mailing',
  'social',
  'face_to_face',
  'introduction',
  'inbound',
  'event',
] as const
export type Channel = (typeof channels)[number]

export const touchResults = ['unanswered', 'answered', 'interested', 'refused', 'appointment'] as const
export type TouchResult = (typeof touchResults)[number]

export const directions = ['outbound', 'inbound'] as const
export type Direction = (typeof directions)[number]

/**
 * Whether a touch is warm: the person leaned in first, so it cites at least one signal or received introduction that is not
 * later than the touch itself. Times are instants; nothing cited is cold.
 */
export const isWarm = (touchedAt: Date, cited: readonly { readonly occurredAt: Date }[]): boolean =>
  cited.some(({ occurredAt }) => occurredAt <= touchedAt)

/** The channel that a touch is counted under: a call is warm or cold as it cites, everything else is what it is. */
export const channelOf = (medium: Medium, warm: boolean): Channel =>
  medium === 'call' ? (warm ? 'warm_call' : 'cold_call') : medium

/** What was used for a touch on a channel; both kinds of call are calls. */
export const mediumOf = (channel: Channel): Medium =>
  channel === 'cold_call' || channel === 'warm_call' ? 'call' : channel

/** Whether two people had to do with each other: it came from the person, or the person reacted, even by a refusal. */
export const isTwoWay = (touch: { readonly direction: Direction; readonly result: TouchResult }): boolean =>
  touch.direction === 'inbound' || touch.result !== 'unanswered'
