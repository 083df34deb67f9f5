interface Channel {
  readonly weeklyTouches: readonly number[]
  readonly weeklyWarm: readonly number[]
}

/** Warm and cold touches of all channels together, a pair a week. A touch that cites no signal or introduction is cold. */
export const weeklyTouches = (
  channels: readonly Channel[],
  weeks: number,
): { warm: number; cold: number }[] =>
  Array.from({ length: weeks }, (_, week) => {
    const all = channels.reduce((sum, channel) => sum + (channel.weeklyTouches[week] ?? 0), 0)
    const warm = channels.reduce((sum, channel) => sum + (channel.weeklyWarm[week] ?? 0), 0)
    return { warm, cold: all - warm }
  })
