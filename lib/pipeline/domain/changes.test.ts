import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addUp,
  type ChangeScope,
  changeOfDeal,
  type DealChange,
  type State,
  stateBefore,
  sumDealChanges,
} from './changes'

const everything: ChangeScope = { covers: () => true, closing: null }
const state = (from: number, to: number, given: Partial<State> = {}): State => ({
  from,
  to,
  memberId: 'ana',
  status: 'open',
  amountCents: 1_000,
  expectedCloseOn: null,
  ...given,
})
const always = Number.POSITIVE_INFINITY
const between = (states: readonly State[], scope = everything) => changeOfDeal(states, 100, 200, scope)

describe('what became of a deal', () => {
  it('is new when it began after the start, with what it is worth at the end', () => {
    const found = between([state(110, 150), state(150, always, { amountCents: 1_500 })])
    expect(found).toMatchObject({
      entry: 'new',
      exit: null,
      openingCents: null,
      closingCents: 1_500,
      valueCents: 1_500,
    })
  })

  it('is new and won when it came and went in between', () => {
    expect(between([state(110, 150), state(150, always, { status: 'won' })])).toMatchObject({
      entry: 'new',
      exit: 'won',
      deltaCents: 0,
      closingCents: null,
    })
  })

  it('tells a change of amount before a close apart', () => {
    const won = state(150, always, { status: 'won', amountCents: 700 })
    expect(between([state(10, 150), won])).toMatchObject({ exit: 'won', deltaCents: -300, valueCents: 700 })
  })

  it('is pulled in or pushed out by its expected close, and by its owner', () => {
    const quarter: ChangeScope = { covers: () => true, closing: { from: '2026-01-01', to: '2026-03-31' } }
    const [inside, outside] = [{ expectedCloseOn: '2026-02-01' }, { expectedCloseOn: '2026-04-01' }]
    expect(between([state(1, 150, outside), state(150, always, inside)], quarter)).toMatchObject({
      entry: 'pulled_in',
    })
    expect(between([state(1, 150, inside), state(150, always, outside)], quarter)).toMatchObject({
      exit: 'pushed_out',
    })
    expect(between([state(1, always)], quarter)).toBeNull()
    const mine: ChangeScope = { covers: id => id === 'ana', closing: null }
    expect(between([state(1, 150), state(150, always, { memberId: 'bob' })], mine)).toMatchObject({
      exit: 'pushed_out',
    })
    const passedOn = [
      state(1, 150),
      state(150, 160, { memberId: 'bob' }),
      state(160, always, { memberId: 'bob', status: 'won' }),
    ]
    expect(between(passedOn, mine)).toMatchObject({ exit: 'pushed_out' })
  })

  it('is reopened when it was closed at the start, and closed again when it is at the end', () => {
    const lost = state(50, 150, { status: 'lost' })
    expect(between([state(1, 50), lost, state(150, always)])).toMatchObject({ entry: 'reopened', exit: null })
    const again = [state(1, 50), lost, state(150, 160), state(160, always, { status: 'won' })]
    expect(between(again)).toMatchObject({ entry: 'reopened', exit: 'won' })
    const amended = [
      state(1, 50),
      state(50, 150, { status: 'lost' }),
      state(150, always, { status: 'lost', amountCents: 5 }),
    ]
    expect(between(amended)).toBeNull()
  })

  it('counts midnight to the day that begins', () => {
    expect(between([state(100, always)])).toMatchObject({ entry: 'new' })
    expect(between([state(200, always)])).toBeNull()
  })
})

const history = fc
  .record({
    start: fc.integer({ min: 0, max: 100 }),
    steps: fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 30 }),
        status: fc.constantFrom('open', 'open', 'won', 'lost'),
        memberId: fc.constantFrom('ana', 'bob', 'cleo'),
        amountCents: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
        expectedCloseOn: fc.option(
          fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-10', '2026-03-31', '2026-04-01'),
        ),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ start, steps }): State[] => {
    let at = start
    return steps.map(({ after, ...given }, index) => {
      const from = at
      at += after
      return { from, to: index === steps.length - 1 ? always : at, ...given }
    })
  })
const scopes = fc.record({
  people: fc.subarray(['ana', 'bob', 'cleo']),
  closing: fc.option(fc.constant({ from: '2026-01-01', to: '2026-03-31' })),
})

describe('the changes of many deals', () => {
  it('add up to the cent, in value and in number, over 10,000 random histories', () => {
    fc.assert(
      fc.property(
        fc.array(history, { maxLength: 6 }),
        scopes,
        fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })),
        (deals, { people, closing }, [one, other]) => {
          const scope: ChangeScope = { covers: id => people.includes(id), closing }
          const [since, until] = [Math.min(one, other), Math.max(one, other)]
          const found = deals.map(states => changeOfDeal(states, since, until, scope))
          const sums = sumDealChanges(found.filter((deal): deal is DealChange => deal !== null))
          expect(addUp(sums)).toBe(sums.closing.valueCents)
          const { opening, pulled_in, reopened, pushed_out, won, lost, closing: end } = sums
          const entered = sums.new.count + pulled_in.count + reopened.count
          expect(opening.count + entered - pushed_out.count - won.count - lost.count).toBe(end.count)
          // What stands at an end is what a replay of the history says stood then.
          for (const [moment, sum] of [
            [since, opening],
            [until, end],
          ] as const) {
            const open = deals
              .map(states => stateBefore(states, moment))
              .filter(at => at?.status === 'open' && people.includes(at.memberId))
              .filter(at => closing === null || (at?.expectedCloseOn ?? '') >= '2026-01-01')
              .filter(at => closing === null || (at?.expectedCloseOn ?? '9') <= '2026-03-31')
            expect(sum.count).toBe(open.length)
            expect(sum.valueCents).toBe(open.reduce((total, at) => total + (at?.amountCents ?? 0), 0))
          }
          for (const sum of Object.values(sums)) expect(sum.valueCents).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it('of two spans in a row meet in the middle', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 6 }), fc.integer({ min: 1, max: 99 }), (deals, middle) => {
        const sum = (since: number, until: number) =>
          sumDealChanges(deals.flatMap(states => changeOfDeal(states, since, until, everything) ?? []))
        expect(sum(0, middle).closing).toEqual(sum(middle, 100).opening)
      }),
    )
  })
})
