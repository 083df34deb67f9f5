import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupEntries, sessionOf } from './day-entries'
import { sessionRows } from './session'
import { channels, touchResults } from './touch'

const zone = 'Europe/Paris'
const touch = fc.record({
  id: fc.uuid(),
  sessionId: fc.option(fc.constantFrom('one', 'two')),
  channel: fc.constantFrom(...channels),
  result: fc.constantFrom(...touchResults),
  quantity: fc.integer({ min: 1, max: 90 }),
  minutes: fc.nat(200),
  occurredAt: fc.date({ min: new Date('2026-03-01'), max: new Date('2026-03-08'), noInvalidDate: true }),
})
const time = fc.record({ day: fc.constantFrom('2026-03-02', '2026-03-05'), minutes: fc.nat(90) })

describe('the entries of a week', () => {
  test('are all there once, the newest day first', () => {
    fc.assert(
      fc.property(fc.array(touch), fc.array(time), (touches, times) => {
        const days = groupEntries(touches, times, zone)
        const entries = days.flatMap(day => day.entries)
        const found = entries.flatMap(entry =>
          entry.kind === 'touch' ? [entry.touch] : entry.kind === 'session' ? entry.rows : [],
        )
        expect(new Set(found)).toEqual(new Set(touches))
        expect(found).toHaveLength(touches.length)
        expect(entries.filter(({ kind }) => kind === 'time')).toHaveLength(times.length)
        expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))].sort().reverse())
      }),
    )
  })

  test('belong to the day it was on the wall: late evening is not tomorrow', () => {
    const late = {
      id: 'a',
      sessionId: null,
      channel: 'social',
      result: 'answered',
      quantity: 1,
      minutes: 5,
    } as const
    const days = groupEntries([{ ...late, occurredAt: new Date('2026-03-02T22:30:00Z') }], [], zone)
    expect(days.map(({ day }) => day)).toEqual(['2026-03-02'])
    const next = groupEntries([{ ...late, occurredAt: new Date('2026-03-02T23:30:00Z') }], [], zone)
    expect(next.map(({ day }) => day)).toEqual(['2026-03-03'])
  })

  test('say of a session what was typed for it', () => {
    const typed = { attempts: 100, answered: 20, refused: 4, interested: 3, appointments: 1, minutes: 180 }
    expect(sessionOf(sessionRows(typed))).toEqual(typed)
  })
})
