import type { Channel } from './touch'
import { channels } from './touch'

/** What a channel took and brought: counts, and minutes. */
export interface ChannelHours {
  readonly channel: Channel
  readonly touches: number
  readonly conversations: number
  readonly appointments: number
  readonly minutes: number
}

/** Rows of a channel and a day as one row a channel, those with the most minutes first; channels without anything are left out. */
export function hoursByChannel(rows: readonly ChannelHours[]): ChannelHours[] {
  return channels
    .map(channel => ({ channel, ...totalHours(rows.filter(row => row.channel === channel)) }))
    .filter(({ touches, minutes }) => touches > 0 || minutes > 0)
    .sort((one, other) => other.minutes - one.minutes || other.touches - one.touches)
}

/** All rows as one. */
export function totalHours(rows: readonly ChannelHours[]): Omit<ChannelHours, 'channel'> {
  const sum = (of: (row: ChannelHours) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    touches: sum(row => row.touches),
    conversations: sum(row => row.conversations),
    appointments: sum(row => row.appointments),
    minutes: sum(row => row.minutes),
  }
}
