/**
 * `3:14,5:2,3:1` as values by week: 15 in the fourth, 2 in the sixth, 0 where a week is not named. A member's weeks come as one
 * text rather than a row each, and the days of a week are added here.
 */
export function unpackWeeks(packed: unknown, weeks: number): number[] {
  const values = new Array<number>(weeks).fill(0)
  if (typeof packed !== 'string') return values
  for (const entry of packed.split(',')) {
    const [week, value] = entry.split(':').map(Number)
    if (week !== undefined && value !== undefined && week < weeks) values[week] = (values[week] ?? 0) + value
  }
  return values
}
