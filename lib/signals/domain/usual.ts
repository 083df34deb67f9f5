import { type Channel, type Medium, mediumOf, type TouchResult } from './touch'

/** A touch that one button logs. */
export interface UsualTouch {
  readonly medium: Medium
  readonly result: TouchResult
  readonly minutes: number
}

/** Time that one button logs. */
export interface UsualTime {
  readonly medium: Medium
  readonly minutes: number
}

const commonTouches: readonly UsualTouch[] = [
  { medium: 'call', result: 'unanswered', minutes: 2 },
  { medium: 'call', result: 'appointment', minutes: 10 },
  { medium: 'social', result: 'unanswered', minutes: 5 },
  { medium: 'call', result: 'answered', minutes: 8 },
]
const commonTimes: readonly UsualTime[] = [
  { medium: 'social', minutes: 30 },
  { medium: 'social', minutes: 60 },
  { medium: 'mailing', minutes: 30 },
  { medium: 'face_to_face', minutes: 60 },
  { medium: 'event', minutes: 240 },
]
const shown = 4

/** The four touches to offer as buttons: the member's own habits first, filled up by what is common everywhere. */
export function usualTouches(
  own: readonly { channel: Channel; result: TouchResult; minutes: number }[],
): UsualTouch[] {
  const known = own.map(({ channel, ...rest }) => ({ medium: mediumOf(channel), ...rest }))
  return firstOf([...known, ...commonTouches], ({ medium, result }) => `${medium} ${result}`)
}

/** The four spans of time to offer as buttons, likewise. */
export function usualTimes(own: readonly { channel: Channel; minutes: number }[]): UsualTime[] {
  const known = own.map(({ channel, minutes }) => ({ medium: mediumOf(channel), minutes }))
  return firstOf([...known, ...commonTimes], ({ medium, minutes }) => `${medium} ${minutes}`)
}

function firstOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>()
  return items.filter(item => !seen.has(keyOf(item)) && seen.add(keyOf(item))).slice(0, shown)
}
