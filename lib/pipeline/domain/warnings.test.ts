import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../calendar/domain/plain-date'
import { type OpportunityFacts, priceFrom, silentAfterDays, type Warning, warningsOf } from './warnings'

const today = '2026-03-02'
const ago = (days: number) => addDays(today, -days)
const healthy: OpportunityFacts = {
  openedOn: ago(30),
  expectedCloseOn: addDays(today, 20),
  nextStepOn: null,
  stageSince: ago(5),
  rottingDays: 14,
  probability: 50,
  lastTwoWayOn: ago(3),
  lastSignOn: null,
  lastInVainOn: null,
  inVain: 0,
  people: 2,
  buyers: 1,
  priceSpokenOn: ago(2),
  handshakes: 1,
  otherMeetings: 0,
}
const warned = (change: Partial<OpportunityFacts>) => warningsOf({ ...healthy, ...change }, today)
const kinds = (warnings: readonly Warning[]) => warnings.map(({ kind }) => kind)

test('one that lacks nothing is told nothing', () => expect(warned({})).toEqual([]))

describe('each rule, with its evidence', () => {
  test.each<[Partial<OpportunityFacts>, Warning]>([
    [{ lastTwoWayOn: null }, { kind: 'noTwoWay', days: 30 }],
    [
      { lastInVainOn: ago(9), inVain: 3, lastTwoWayOn: ago(12) },
      { kind: 'silent', days: 9, since: ago(9), times: 3 },
    ],
    [{ expectedCloseOn: ago(1) }, { kind: 'closePassed', days: 1, on: ago(1) }],
    [{ stageSince: ago(15) }, { kind: 'stalled', days: 15, limit: 14, since: ago(15) }],
    [{ people: 1 }, { kind: 'oneContact', people: 1 }],
    [{ buyers: 0 }, { kind: 'noBuyer', people: 2 }],
    [{ priceSpokenOn: null }, { kind: 'noPrice', probability: 50 }],
    [
      { handshakes: 0, otherMeetings: 2 },
      { kind: 'noHandshake', meetings: 2 },
    ],
  ])('%o', (change, warning) => expect(warned(change)).toEqual([warning]))
})

test('a step ahead parks it, and its stage does not stall', () =>
  expect(warned({ stageSince: ago(90), nextStepOn: today })).toEqual([]))

test('a sign after our message ends the silence', () => {
  expect(
    kinds(warned({ lastInVainOn: ago(20), inVain: 2, lastTwoWayOn: ago(40), lastSignOn: ago(19) })),
  ).toEqual([])
})

test('a first stage needs no price', () =>
  expect(warned({ priceSpokenOn: null, probability: priceFrom - 1 })).toEqual([]))

const day = fc.option(
  fc.integer({ min: -400, max: 400 }).map(days => addDays(today, days)),
  { nil: null },
)
const count = fc.integer({ min: 0, max: 5 })
const anyFacts: fc.Arbitrary<OpportunityFacts> = fc.record({
  openedOn: day,
  expectedCloseOn: day,
  nextStepOn: day,
  stageSince: day,
  rottingDays: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  probability: fc.integer({ min: 0, max: 100 }),
  lastTwoWayOn: day,
  lastSignOn: day,
  lastInVainOn: day,
  inVain: count,
  people: count,
  buyers: count,
  priceSpokenOn: day,
  handshakes: count,
  otherMeetings: count,
})

test('no warning comes twice, and its evidence holds', () => {
  fc.assert(
    fc.property(anyFacts, facts => {
      const warnings = warningsOf(facts, today)
      expect(new Set(kinds(warnings)).size).toBe(warnings.length)
      for (const warning of warnings) {
        if (warning.kind === 'silent') expect(warning.days).toBeGreaterThanOrEqual(silentAfterDays)
        if (warning.kind === 'stalled') expect(warning.days).toBeGreaterThan(warning.limit)
        if (warning.kind === 'closePassed') expect(warning.days).toBeGreaterThan(0)
        if (warning.kind === 'noTwoWay') expect(warning.days ?? 0).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('what gets better takes warnings away and adds none', () => {
  const better: Partial<OpportunityFacts> = {
    lastTwoWayOn: today,
    people: 3,
    buyers: 1,
    priceSpokenOn: today,
    handshakes: 1,
  }
  fc.assert(
    fc.property(anyFacts, facts => {
      const before = kinds(warningsOf({ ...facts, lastInVainOn: null, inVain: 0 }, today))
      const after = kinds(warningsOf({ ...facts, lastInVainOn: null, inVain: 0, ...better }, today))
      expect(before).toEqual(expect.arrayContaining(after))
      expect(after.every(kind => kind === 'closePassed' || kind === 'stalled')).toBe(true)
    }),
  )
})
