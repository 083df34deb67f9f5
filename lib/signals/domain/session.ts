import type { TouchResult } from './touch'

/**
 * A session of touches towards people whose names nobody keeps: dials, letters, stands. Each count holds the next: of the
 * attempts some were answered; of those some were interested or refused; of the interested some gave an appointment.
 */
export interface Session {
  readonly attempts: number
  readonly answered: number
  readonly refused: number
  /** With those who gave an appointment. */
  readonly interested: number
  readonly appointments: number
  /** Of the whole session. */
  readonly minutes: number
}

export type SessionField = keyof Session
export type SessionProblem =
  | 'none'
  | 'more_than_attempts'
  | 'more_than_answered'
  | 'more_than_interested'
  | 'too_short'
  | 'too_long'

/** A result of the session with how often it came and its share of the time. */
export interface SessionRow {
  readonly result: TouchResult
  readonly quantity: number
  readonly minutes: number
}

const dayMinutes = 1440
/** Nobody dials faster than ten times a minute: such a row is a slip of the key. */
const attemptsPerMinute = 10

/** What does not add up, by the field to correct; empty for a session that can have been. Counts are whole and not negative. */
export function sessionProblems(session: Session): Partial<Record<SessionField, SessionProblem>> {
  const { attempts, answered, refused, interested, appointments, minutes } = session
  return {
    ...(attempts < 1 ? { attempts: 'none' } : {}),
    ...(answered > attempts ? { answered: 'more_than_attempts' } : {}),
    ...(interested > answered ? { interested: 'more_than_answered' } : {}),
    ...(refused + Math.min(interested, answered) > answered ? { refused: 'more_than_answered' } : {}),
    ...(appointments > interested ? { appointments: 'more_than_interested' } : {}),
    ...(minutes > dayMinutes
      ? { minutes: 'too_long' }
      : minutes < 1 || attempts > minutes * attemptsPerMinute
        ? { minutes: 'too_short' }
        : {}),
  }
}

/**
 * The rows of a session that adds up: one a result that came, in no row twice, their quantities summing to the attempts and
 * their minutes to the session's, to the minute. Time is shared by number of attempts, as no clock tells them apart.
 */
export function sessionRows(session: Session): SessionRow[] {
  const { attempts, answered, refused, interested, appointments, minutes } = session
  const counts: readonly (readonly [TouchResult, number])[] = [
    ['unanswered', attempts - answered],
    ['answered', answered - refused - interested],
    ['refused', refused],
    ['interested', interested - appointments],
    ['appointment', appointments],
  ]
  let before = 0
  return counts.flatMap(([result, quantity]) => {
    if (quantity === 0) return []
    const from = Math.round((minutes * before) / attempts)
    before += quantity
    return [{ result, quantity, minutes: Math.round((minutes * before) / attempts) - from }]
  })
}
