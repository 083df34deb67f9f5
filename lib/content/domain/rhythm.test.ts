import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoWeekday } from '../../calendar/domain/plain-date'
import { clockText, emptySlots, instantAt, isTimeZone, localOf, readClock, slotsBetween } from './rhythm'

const [paris, newYork] = ['Europe/Paris', 'America/New_York']
const zone = fc.constantFrom(paris, newYork, 'Asia/Kolkata', 'Pacific/Auckland', 'UTC')
const day = fc.integer({ min: 0, max: 2500 }).map(count => addDays('2023-01-01', count))
const minute = fc.integer({ min: 0, max: 1439 })
const rhythm = fc.uniqueArray(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), minute }), {
  maxLength: 6,
  selector: slot => `${slot.weekday} ${slot.minute}`,
})

describe('the instant of a local time', () => {
  test.each([
    ['the day before summer time', paris, '2026-03-28', 510, '2026-03-28T07:30:00.000Z'],
    ['the day of summer time', paris, '2026-03-29', 510, '2026-03-29T06:30:00.000Z'],
    ['a time that summer time skips', paris, '2026-03-29', 150, '2026-03-29T01:30:00.000Z'],
    ['a time that comes twice', paris, '2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
    ['the day of winter time', paris, '2026-10-25', 510, '2026-10-25T07:30:00.000Z'],
    ['a skipped time overseas', newYork, '2026-03-08', 150, '2026-03-08T07:30:00.000Z'],
    ['a repeated time overseas', newYork, '2026-11-01', 90, '2026-11-01T05:30:00.000Z'],
    ['midnight', newYork, '2026-07-01', 0, '2026-07-01T04:00:00.000Z'],
  ])('%s', (_what, timeZone, on, at, instant) => {
    expect(instantAt(timeZone, on, at).toISOString()).toBe(instant)
  })

  test('is shown by the clock on the wall, or as much later as the clock skipped', () => {
    fc.assert(
      fc.property(zone, day, minute, (timeZone, on, at) => {
        const shown = localOf(timeZone, instantAt(timeZone, on, at))
        expect(shown.day).toBe(on)
        expect([0, 60]).toContain(shown.minute - at)
      }),
    )
  })

  test('of a repeated time is the first: an hour earlier the clock shows something else', () => {
    for (const [timeZone, on] of [
      [paris, '2026-10-25'],
      [newYork, '2026-11-01'],
    ] as const) {
      for (let at = 0; at < 1440; at += 15) {
        const earlier = new Date(instantAt(timeZone, on, at).getTime() - 3_600_000)
        expect(localOf(timeZone, earlier)).not.toEqual({ day: on, minute: at })
      }
    }
  })
})

describe('the slots of a rhythm', () => {
  const weekly = [
    { weekday: 2, minute: 510 },
    { weekday: 4, minute: 510 },
  ]

  test('Tuesday and Thursday 8:30 stay 8:30 through summer time', () => {
    const slots = slotsBetween(
      weekly,
      paris,
      new Date('2026-03-23T00:00:00Z'),
      new Date('2026-04-06T00:00:00Z'),
    )
    expect(slots.map(slot => slot.toISOString())).toEqual([
      '2026-03-24T07:30:00.000Z',
      '2026-03-26T07:30:00.000Z',
      '2026-03-31T06:30:00.000Z',
      '2026-04-02T06:30:00.000Z',
    ])
  })

  test('are in their order, within the time asked for, each on a day of the rhythm', () => {
    fc.assert(
      fc.property(rhythm, zone, day, fc.integer({ min: 0, max: 40 }), (slots, timeZone, on, days) => {
        const [from, to] = [instantAt(timeZone, on, 0), instantAt(timeZone, addDays(on, days), 0)]
        const found = slotsBetween(slots, timeZone, from, to)
        expect(found).toEqual([...found].sort((one, other) => one.getTime() - other.getTime()))
        for (const instant of found) {
          expect(instant >= from && instant < to).toBe(true)
          const shown = localOf(timeZone, instant)
          const fits = slots.some(
            slot => slot.weekday === isoWeekday(shown.day) && [0, 60].includes(shown.minute - slot.minute),
          )
          expect(fits).toBe(true)
        }
      }),
    )
  })

  test('are as many a week as the rhythm has, also where the clock changes', () => {
    for (const [timeZone, monday] of [
      [paris, '2026-03-23'],
      [paris, '2026-10-19'],
      [newYork, '2026-03-02'],
      [newYork, '2026-10-26'],
    ] as const) {
      fc.assert(
        fc.property(rhythm, slots => {
          const [from, to] = [instantAt(timeZone, monday, 0), instantAt(timeZone, addDays(monday, 7), 0)]
          const instants = new Set(
            slots.map(slot => instantAt(timeZone, addDays(monday, slot.weekday - 1), slot.minute).getTime()),
          )
          expect(slotsBetween(slots, timeZone, from, to)).toHaveLength(instants.size)
        }),
      )
    }
  })

  test('a span cut in two gives the same slots', () => {
    fc.assert(
      fc.property(rhythm, zone, day, fc.integer({ min: 0, max: 20_000 }), (slots, timeZone, on, cut) => {
        const from = instantAt(timeZone, on, 0)
        const middle = new Date(from.getTime() + cut * 60_000)
        const to = new Date(from.getTime() + 20_000 * 60_000)
        expect([
          ...slotsBetween(slots, timeZone, from, middle),
          ...slotsBetween(slots, timeZone, middle, to),
        ]).toEqual(slotsBetween(slots, timeZone, from, to))
      }),
    )
  })
})

describe('empty slots', () => {
  const at = (text: string) => new Date(`2026-11-${text}:00Z`)

  test('a post near a slot fills it, one that is far does not', () => {
    const slots = [at('24T07:30'), at('26T07:30')]
    expect(emptySlots(slots, [at('24T08:15')])).toEqual([at('26T07:30')])
    expect(emptySlots(slots, [at('24T11:00')])).toEqual(slots)
  })

  test('an exact post takes its slot from a near one', () => {
    const slots = [at('24T07:30'), at('24T08:30')]
    expect(emptySlots(slots, [at('24T08:00'), at('24T07:30')])).toEqual([])
    expect(emptySlots(slots, [at('24T07:45'), at('24T07:30')])).toEqual([])
  })

  test('no post fills two', () => {
    const instants = fc.array(
      fc.integer({ min: 0, max: 600 }).map(count => new Date(count * 600_000)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(instants, instants, (given, posts) => {
        const slots = [...new Map(given.map(slot => [slot.getTime(), slot])).values()]
        expect(slots.length - emptySlots(slots, posts).length).toBeLessThanOrEqual(posts.length)
      }),
    )
  })
})

test('a time is read as it is written', () => {
  fc.assert(fc.property(minute, at => readClock(clockText(at)) === at))
  for (const text of ['', '24:00', '8:30', '08:60', '08:30:00']) expect(readClock(text)).toBeNull()
})

test('a time zone is one the machine knows', () => {
  expect(isTimeZone(paris)).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
  expect(isTimeZone('')).toBe(false)
})
