import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardPlaces, readLastMove } from './board-place'
import { mayWorkOn, moveTo } from './move'
import { swapped } from './order'
import { amountField, readAmount } from './read-amount'
import { rottingOf } from './rotting'

describe('an amount', () => {
  test.each([
    ['12 500', 1_250_000],
    ['12 500,50', 1_250_050],
    ['12,500.50', 1_250_050],
    ['12.500', 1_250_000],
    ['12,500', 1_250_000],
    ['1.234.567,8', 123_456_780],
    ['€ 99.9', 9_990],
    ['3k', 300_000],
    ['1,5 M€', 150_000_000],
    ['1’200', 120_000],
    ['0', 0],
  ])('%s', (text, cents) => expect(readAmount(text)).toBe(cents))

  test.each(['abc', '-5', '1,2,3', '1.2345', '12 5OO', '1e9', '.5.', '99999999999999'])(
    '%s is none',
    text => {
      expect(readAmount(text)).toBeUndefined()
    },
  )

  test('nothing is no amount, and a field reads back as it was shown', () => {
    expect(readAmount('  ')).toBeNull()
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 0, max: 1e12 })), cents => {
        expect(readAmount(amountField(cents))).toBe(cents)
      }),
    )
  })
})

describe('the rotting clock', () => {
  const clocked = { lastContactOn: '2026-03-01', openedOn: '2026-01-01', nextStepOn: null }

  test('counts from the last contact, else from the beginning', () => {
    expect(rottingOf(clocked, 7, '2026-03-08')).toEqual({ state: 'fresh', days: 7 })
    expect(rottingOf(clocked, 7, '2026-03-09')).toEqual({ state: 'rotting', days: 8 })
    expect(rottingOf({ ...clocked, lastContactOn: null }, 30, '2026-02-01')).toEqual({
      state: 'rotting',
      days: 31,
    })
  })

  test('stops for a dated step ahead, and never runs where it has no beginning or no limit', () => {
    const parked = { ...clocked, nextStepOn: '2026-06-01' }
    expect(rottingOf(parked, 7, '2026-06-01')).toEqual({ state: 'parked', until: '2026-06-01' })
    expect(rottingOf(parked, 7, '2026-06-02').state).toBe('rotting')
    expect(rottingOf(clocked, null, '2030-01-01').state).toBe('fresh')
    expect(rottingOf({ lastContactOn: null, openedOn: null, nextStepOn: null }, 7, '2026-01-01')).toEqual({
      state: 'fresh',
      days: null,
    })
  })
})

describe('a move', () => {
  const today = '2026-03-10'
  const deal = { status: 'open', amountCents: 100, openedOn: '2026-01-01' } as const
  const wish = { archived: false, reasonKind: null } as const

  test('closes with what it needs, or says what is missing', () => {
    expect(moveTo(deal, { ...wish, kind: 'won' }, today)).toEqual({
      ok: true,
      status: 'won',
      amountCents: 100,
      closedOn: today,
    })
    expect(moveTo(deal, { ...wish, kind: 'won', amountCents: null }, today)).toEqual({
      ok: false,
      because: { amount: 'required' },
    })
    expect(moveTo(deal, { ...wish, kind: 'lost', reasonKind: 'won' }, today)).toEqual({
      ok: false,
      because: { reasonId: 'gone' },
    })
  })

  test('is open exactly when it has no day of closing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('open', 'won', 'lost'),
        fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined }),
        fc.option(fc.constantFrom('2025-12-31', '2026-02-02', '2026-03-11'), { nil: undefined }),
        fc.constantFrom('won', 'lost', null),
        (kind, amountCents, closedOn, reasonKind) => {
          const move = moveTo(deal, { kind, archived: false, amountCents, closedOn, reasonKind }, today)
          if (!move.ok) return
          expect(move.status).toBe(kind)
          expect(move.closedOn === null).toBe(kind === 'open')
          if (move.closedOn !== null)
            expect(move.closedOn >= '2026-01-01' && move.closedOn <= today).toBe(true)
        },
      ),
    )
  })

  test('is for the owner, and for who leads', () => {
    expect(mayWorkOn({ memberId: 'a', role: 'salesperson' }, 'a')).toBe(true)
    expect(mayWorkOn({ memberId: 'a', role: 'salesperson' }, 'b')).toBe(false)
    expect(mayWorkOn({ memberId: 'a', role: 'manager' }, 'b')).toBe(true)
  })
})

test('a place is what has all of it', () => {
  const place = { stageId: 's', status: 'won', amountCents: 5, closedOn: '2026-01-01' }
  expect(boardPlaces.is(place)).toBe(true)
  for (const value of [null, 7, {}, { ...place, status: 'nowhere' }, { ...place, amountCents: '5' }])
    expect(boardPlaces.is(value)).toBe(false)
  expect(readLastMove({ movedBy: 'Ada', movedAt: 'then' })).toEqual({ by: 'Ada', at: 'then' })
  expect(readLastMove(null)).toEqual({ by: null, at: null })
})

test('swapping keeps everybody, and back again is as before', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }), fc.string(), (ids, id) => {
      const there = swapped(ids, id, 1)
      expect([...there].sort()).toEqual([...ids].sort())
      if (ids.indexOf(id) !== ids.length - 1) expect(swapped(there, id, -1)).toEqual(ids)
    }),
  )
})
