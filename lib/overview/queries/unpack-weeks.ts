/** `3:14,5:2` as values by week, 0 where a week is not named: a member's weeks come as one text rather than a row each. */
export function unpackWeeks(packed: unknown, weeks: number): number[] {
  const values = new Array<number>(weeks).fill(0)
  if (typeof packed !== 'string') return values
  for (const entry of packed.split(',')) {
    const [week, value] = entry.split(':').map(Number)
    if (week !== undefined && value !== undefined && week < weeks) values[week] = value
  }
  return values
}
