/** A spreadsheet takes a cell for a formula that begins so, also in full width. */
const formula = /^[=+\-@\t\r＝＋－＠]/
const plainNumber = /^[+-]?[.,]?\d[\d.,\s]*$/

/**
 * Where a spreadsheet that splits at another separator than ours, or does not mind our quotes, would find the beginning of a
 * formula inside of a text. A line that begins with a dash and a space is one of a list.
 */
const inner = /([;,\t|])(?=[=+\-@＝＋－＠])|([\r\n])(?=[=@＝＠]|[+\-＋－]\S)/g

/**
 * One CRLF-ended line of CSV (RFC 4180) whose cells no spreadsheet runs as a formula, at whatever separator it splits: an
 * apostrophe makes it text again. Numbers stay as they are; null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | null)[], delimiter = ','): string {
  const written = cells.map(cell => {
    const text = cell === null ? '' : String(cell)
    // A sign, unquoted, would begin a formula where the whole line is taken for one cell.
    if (plainNumber.test(text)) return /^[+-]/.test(text) || text.includes(delimiter) ? `"${text}"` : text
    const safe = text.replace(formula, `'$&`).replace(inner, `$&'`)
    return /[",;\t|\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  })
  return `${written.join(delimiter)}\r\n`
}
