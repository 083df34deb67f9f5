import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Session, sessionProblems, sessionRows } from './session'

const hundredDials: Session = {
  attempts: 100,
  answered: 20,
  refused: 0,
  interested: 3,
  appointments: 1,
  minutes: 180,
}

/** Any counts, most of which do not add up. */
const anySession = fc.record({
  attempts: fc.nat(300),
  answered: fc.nat(300),
  refused: fc.nat(100),
  interested: fc.nat(100),
  appointments: fc.nat(50),
  minutes: fc.nat(2000),
})

const nested = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat())
  .map(([attempts, a, b, c, d, e]): Session => {
    const answered = a % (attempts + 1)
    const interested = b % (answered + 1)
    const refused = c % (answered - interested + 1)
    const appointments = d % (interested + 1)
    const least = Math.max(1, Math.ceil(attempts / 10))
    return { attempts, answered, refused, interested, appointments, minutes: least + (e % (1441 - least)) }
  })

describe('a session', () => {
  test('of a hundred dials becomes a row a result', () => {
    expect(sessionProblems(hundredDials)).toEqual({})
    expect(sessionRows(hundredDials)).toEqual([
      { result: 'unanswered', quantity: 80, minutes: 144 },
      { result: 'answered', quantity: 17, minutes: 31 },
      { result: 'interested', quantity: 2, minutes: 3 },
      { result: 'appointment', quantity: 1, minutes: 2 },
    ])
  })

  test('names each count that is more than the one it is part of', () => {
    const problems = sessionProblems({
      attempts: 10,
      answered: 20,
      refused: 25,
      interested: 30,
      appointments: 31,
      minutes: 0,
    })
    expect(problems).toEqual({
      answered: 'more_than_attempts',
      refused: 'more_than_answered',
      interested: 'more_than_answered',
      appointments: 'more_than_interested',
      minutes: 'too_short',
    })
    expect(sessionProblems({ ...hundredDials, minutes: 1441 })).toEqual({ minutes: 'too_long' })
    expect(sessionProblems({ ...hundredDials, minutes: 5 })).toEqual({ minutes: 'too_short' })
  })

  test('that adds up gives rows that add up to it, exactly', () => {
    fc.assert(
      fc.property(nested, session => {
        expect(sessionProblems(session)).toEqual({})
        const rows = sessionRows(session)
        const sum = (of: (row: (typeof rows)[number]) => number) =>
          rows.reduce((all, row) => all + of(row), 0)
        const quantityOf = (...results: string[]) =>
          sum(row => (results.includes(row.result) ? row.quantity : 0))
        expect(sum(row => row.quantity)).toBe(session.attempts)
        expect(sum(row => row.minutes)).toBe(session.minutes)
        expect(quantityOf('answered', 'refused', 'interested', 'appointment')).toBe(session.answered)
        expect(quantityOf('interested', 'appointment')).toBe(session.interested)
        expect(quantityOf('appointment')).toBe(session.appointments)
        expect(rows.every(row => row.quantity > 0 && row.minutes >= 0)).toBe(true)
      }),
    )
  })

  test('is refused exactly when a part is more than its whole', () => {
    fc.assert(
      fc.property(anySession, session => {
        const { attempts, answered, refused, interested, appointments, minutes } = session
        const fits =
          attempts > 0 &&
          answered <= attempts &&
          refused + interested <= answered &&
          appointments <= interested &&
          minutes > 0 &&
          minutes <= 1440 &&
          attempts <= minutes * 10
        expect(Object.keys(sessionProblems(session)).length === 0).toBe(fits)
      }),
    )
  })
})
