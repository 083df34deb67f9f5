import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channelOf, isTwoWay, isWarm, media, mediumOf } from './touch'

const instant = fc.date({ noInvalidDate: true })

describe('warmth', () => {
  test('needs a sign that came before, or at the very moment', () => {
    const at = new Date('2026-03-02T10:00:00Z')
    expect(isWarm(at, [])).toBe(false)
    expect(isWarm(at, [{ occurredAt: at }])).toBe(true)
    expect(isWarm(at, [{ occurredAt: new Date('2026-03-02T10:00:01Z') }])).toBe(false)
  })

  test('never fades as more is cited', () => {
    fc.assert(
      fc.property(instant, fc.array(instant), instant, (at, cited, more) => {
        const signs = cited.map(occurredAt => ({ occurredAt }))
        if (isWarm(at, signs)) expect(isWarm(at, [...signs, { occurredAt: more }])).toBe(true)
      }),
    )
  })
})

test('a call is counted as warm or cold by what it cites; everything else is what it is', () => {
  expect(channelOf('call', true)).toBe('warm_call')
  expect(channelOf('call', false)).toBe('cold_call')
  for (const medium of media)
    for (const warm of [true, false]) expect(mediumOf(channelOf(medium, warm))).toBe(medium)
})

test('a refusal is a contact, silence is none', () => {
  expect(isTwoWay({ direction: 'outbound', result: 'refused' })).toBe(true)
  expect(isTwoWay({ direction: 'outbound', result: 'unanswered' })).toBe(false)
  expect(isTwoWay({ direction: 'inbound', result: 'unanswered' })).toBe(true)
})
