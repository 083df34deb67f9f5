/** A spreadsheet takes a cell that begins so for a formula; an apostrophe before it makes it text again. */
const formula = /^[=+\-@\t\r]/
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/

/** One CRLF-ended line of CSV (RFC 4180) whose cells no spreadsheet runs as a formula; null is an empty cell. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const written = cells.map(cell => {
    const text = cell === null ? '' : String(cell)
    const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  })
  return `${written.join(',')}\r\n`
}
