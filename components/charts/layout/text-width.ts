const narrow = /[ijltfrI.,:;'’|!()\u00a0\u202f -]/
const broad = /[mwMW%€@—]/
const upper = /[A-Z0-9À-ÖØ-Þ+–]/

/** Estimated width in px of a text in Inter at 12 px; on the large side, for there is no ruler on the server. */
export function estimateWidth(text: string): number {
  let width = 0
  for (const char of text) {
    if (narrow.test(char)) width += 4.2
    else if (broad.test(char)) width += 10.4
    else if (upper.test(char)) width += 8
    else width += 6.9
  }
  return Math.ceil(width)
}

/** The text, or its beginning with "…" when it is wider than `limit` px. */
export function clipText(text: string, limit: number): string {
  if (estimateWidth(text) <= limit) return text
  const chars = [...text]
  while (chars.length > 1 && estimateWidth(`${chars.join('')}…`) > limit) chars.pop()
  return `${chars.join('').trimEnd()}…`
}
