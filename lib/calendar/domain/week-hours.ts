import type { WorkingSpan } from './working-time'

/** What is wrong with the hours of a week, if anything: a span that ends before it begins, or two at once. */
export function wrongHours(spans: readonly WorkingSpan[]): 'pair' | 'overlap' | null {
  if (spans.some(({ opensAt, closesAt }) => closesAt <= opensAt)) return 'pair'
  const sorted = [...spans].sort((one, other) => one.weekday - other.weekday || one.opensAt - other.opensAt)
  const overlaps = sorted.some((span, index) => {
    const previous = sorted[index - 1]
    return previous !== undefined && previous.weekday === span.weekday && previous.closesAt > span.opensAt
  })
  return overlaps ? 'overlap' : null
}

/** Hours as one line, to tell whether they are still those that were shown. */
export const hoursLine = (spans: readonly WorkingSpan[]): string =>
  [...spans]
    .sort((one, other) => one.weekday - other.weekday || one.opensAt - other.opensAt)
    .map(({ weekday, opensAt, closesAt }) => `${weekday}:${opensAt}-${closesAt}`)
    .join(' ')
