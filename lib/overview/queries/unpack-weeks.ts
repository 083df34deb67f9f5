/**
 * `3:14,5:2,3:1` as values by week: 15 in the fourth, 2 in the sixth, 0 where a week is not named. A member's weeks come as one
 * text rather than a row each, and the days of a week are added here.
 */
export function unpackWeeks(packed: unknown, weeks: number): number[] {
  const values = new Array<number>(weeks).fill(0)
  if (typeof packed !== 'string') return values
  // By hand: a board has some three thousand entries, and pieces of text to split them into cost ten times the sums.
  for (let start = 0; start < packed.length; ) {
    const colon = packed.indexOf(':', start)
    const comma = packed.indexOf(',', colon)
    const end = comma < 0 ? packed.length : comma
    const week = Number(packed.slice(start, colon))
    if (week < weeks) values[week] = (values[week] ?? 0) + Number(packed.slice(colon + 1, end))
    start = end + 1
  }
  return values
}
