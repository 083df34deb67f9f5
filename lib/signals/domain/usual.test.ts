import { expect, test } from 'vitest'
import { hoursByChannel, totalHours } from './channel-hours'
import { usualTimes, usualTouches } from './usual'

test('one’s own habits go first, and four are offered whatever one did', () => {
  const own = [{ channel: 'event', result: 'interested', minutes: 12 } as const]
  expect(usualTouches(own)[0]).toEqual({ medium: 'event', result: 'interested', minutes: 12 })
  expect(usualTouches(own)).toHaveLength(4)
  expect(usualTouches([])).toHaveLength(4)
})

test('a warm and a cold call are one habit: which of both it is nobody chooses', () => {
  const own = [
    { channel: 'warm_call', result: 'unanswered', minutes: 3 },
    { channel: 'cold_call', result: 'unanswered', minutes: 2 },
  ] as const
  const calls = usualTouches(own).filter(({ medium, result }) => medium === 'call' && result === 'unanswered')
  expect(calls).toEqual([{ medium: 'call', result: 'unanswered', minutes: 3 }])
})

test('the same time is offered once', () => {
  const times = usualTimes([{ channel: 'social', minutes: 30 }])
  expect(new Set(times.map(({ medium, minutes }) => `${medium} ${minutes}`)).size).toBe(times.length)
  expect(times).toHaveLength(4)
})

test('hours are summed by channel, the longest first', () => {
  const row = (channel: 'social' | 'cold_call', minutes: number) => ({
    channel,
    touches: 1,
    conversations: 1,
    appointments: 0,
    minutes,
  })
  const rows = [row('social', 30), row('cold_call', 40), row('social', 20)]
  expect(hoursByChannel(rows).map(({ channel, minutes }) => [channel, minutes])).toEqual([
    ['social', 50],
    ['cold_call', 40],
  ])
  expect(totalHours(rows)).toEqual({ touches: 3, conversations: 3, appointments: 0, minutes: 90 })
  expect(hoursByChannel([])).toEqual([])
})
