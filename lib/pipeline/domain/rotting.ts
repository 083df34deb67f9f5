import { daysBetween, type PlainDate } from '../../calendar/domain/plain-date'

/** What of an open opportunity the rotting clock reads. */
interface Clocked {
  /** The day of the last two-way human contact. */
  readonly lastContactOn: PlainDate | null
  readonly openedOn: PlainDate | null
  readonly nextStepOn: PlainDate | null
}

type Rotting =
  /** A dated step lies ahead, or is today. */
  | { readonly state: 'parked'; readonly until: PlainDate }
  /** Days since the contact, more than the stage allows. */
  | { readonly state: 'rotting'; readonly days: number }
  /** Days since the contact; null when neither a contact nor a beginning is known. */
  | { readonly state: 'fresh'; readonly days: number | null }

/**
 * Where the rotting clock of an open opportunity stands: days since the last two-way contact, else since it was opened, against
 * the days its stage allows (null: it never rots).
 */
export function rottingOf(clocked: Clocked, rottingDays: number | null, today: PlainDate): Rotting {
  const { lastContactOn, openedOn, nextStepOn } = clocked
  if (nextStepOn !== null && nextStepOn >= today) return { state: 'parked', until: nextStepOn }
  const since = lastContactOn ?? openedOn
  const days = since === null ? null : daysBetween(since, today)
  if (days !== null && rottingDays !== null && days > rottingDays) return { state: 'rotting', days }
  return { state: 'fresh', days }
}
