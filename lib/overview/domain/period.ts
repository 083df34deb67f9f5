import { addDays, daysBetween, isPlainDate, type PlainDate, weekOf } from '@/lib/calendar/domain/plain-date'

export const periodPresets = ['4w', '13w', '26w', '52w', 'all'] as const
export type PeriodPreset = (typeof periodPresets)[number]

export interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** A span of whole days, the equally long one before it, and its weeks. */
export interface Period extends Span {
  /** The preset it came from; null for two dates of the reader's own. */
  readonly preset: PeriodPreset | null
  readonly previous: Span
  /** The first days of the weeks it touches, in order. */
  readonly weeks: readonly PlainDate[]
  /** Whether both spans are whole weeks, so that the weekly rollups answer. */
  readonly wholeWeeks: boolean
}

export interface PeriodWish {
  readonly period?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Longer spans are cut: a board is read by the week. */
const longestDays = 3660

/**
 * The period a URL asks for: a preset it names, else two dates when both are days in order, else 13 weeks. Presets end with
 * the week of `today`; `all` spans what the organization's data spans (`range`, null when there is none).
 */
export function periodOf(wish: PeriodWish, today: PlainDate, weekStart: number, range: Span | null): Period {
  const { from, to } = wish
  const named = periodPresets.find(candidate => candidate === wish.period)
  if (
    named === undefined &&
    from !== undefined &&
    to !== undefined &&
    isPlainDate(from) &&
    isPlainDate(to) &&
    from <= to
  ) {
    return makePeriod({ from, to }, null, weekStart)
  }
  const preset = named ?? '13w'
  const end = addDays(weekOf(today, weekStart), 6)
  if (preset === 'all') {
    const span = range ?? { from: addDays(end, -13 * 7 + 1), to: end }
    return makePeriod(
      { from: weekOf(span.from, weekStart), to: addDays(weekOf(span.to, weekStart), 6) },
      'all',
      weekStart,
    )
  }
  return makePeriod({ from: addDays(end, -Number.parseInt(preset, 10) * 7 + 1), to: end }, preset, weekStart)
}

function makePeriod(wanted: Span, preset: PeriodPreset | null, weekStart: number): Period {
  const days = Math.min(daysBetween(wanted.from, wanted.to) + 1, longestDays)
  const span = { from: addDays(wanted.to, -days + 1), to: wanted.to }
  const firstWeek = weekOf(span.from, weekStart)
  const count = Math.floor(daysBetween(firstWeek, span.to) / 7) + 1
  return {
    ...span,
    preset,
    previous: { from: addDays(span.from, -days), to: addDays(span.from, -1) },
    weeks: Array.from({ length: count }, (_, index) => addDays(firstWeek, index * 7)),
    wholeWeeks: span.from === firstWeek && days % 7 === 0,
  }
}
