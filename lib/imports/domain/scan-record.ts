import type { Delimiter } from './delimiters'

/** `lf`: rows end with LF or CRLF, a lone CR is content. `any`: a lone CR ends a row too. */
export type RowEnds = 'lf' | 'any'

/**
 * One record cut out of `text`. `next` is where the following one starts. `strayQuote` is the offset of the first quote inside
 * a quoted cell that was neither doubled nor closing; `brokenLines` says that the same cell also runs over several lines.
 */
export type ScannedRecord = {
  cells: string[]
  next: number
  strayQuote: number
  brokenLines: boolean
  openedAt: number
}

/** `incomplete`: the record needs more text. `unclosed`: nothing rightly closes the quote opened at `openedAt`. */
export type Scan = ScannedRecord | { incomplete: true } | { unclosed: true; openedAt: number }

const INCOMPLETE: Scan = { incomplete: true }
const QUOTE = 34
const CR = 13
const LF = 10
const SPACE = 32
const BACKSLASH = 92

/** Offset of the end of the row that holds `from`, outside quotes; -1 when the text ends first. */
export function findRowEnd(text: string, from: number, ends: RowEnds): number {
  const lf = text.indexOf('\n', from)
  if (ends === 'lf') return lf
  const cr = text.indexOf('\r', from)
  if (cr === -1) return lf
  return lf === -1 || cr < lf ? cr : lf
}

/** Where the row after the one that ends at `end` starts; -1 when a CR at the end of the text may be half of a CRLF. */
export function afterRowEnd(text: string, end: number, final: boolean): number {
  if (text.charCodeAt(end) !== CR) return end + 1
  if (end + 1 === text.length) return final ? end + 1 : -1
  return text.charCodeAt(end + 1) === LF ? end + 2 : end + 1
}

/**
 * Scans one record from `start`, quotes respected. From `literalFrom` on, quotes are plain characters: the way back from an
 * opening quote that nothing closes. A quote inside a quoted cell closes it only before a delimiter or a row end,
 * spaces aside; a backslash before one that does not close it escapes it, as in LinkedIn's comments; with
 * `escapes` also before a delimiter or a row end.
 */
export function scanRecord(
  text: string,
  start: number,
  delimiter: Delimiter,
  ends: RowEnds,
  final: boolean,
  literalFrom = Number.POSITIVE_INFINITY,
  escapes = false,
): Scan {
  const delimiterCode = delimiter.charCodeAt(0)
  const cells: string[] = []
  let strayQuote = -1
  let openedAt = -1
  let brokenLines = false
  let rowEnd = findRowEnd(text, start, ends)
  let at = start
  for (;;) {
    if (text.charCodeAt(at) === QUOTE && at < literalFrom) {
      let value = ''
      let from = at + 1
      let close = text.indexOf('"', from)
      let stray = -1
      for (;;) {
        if (close === -1) return final ? { unclosed: true, openedAt: at } : INCOMPLETE
        if (close + 1 === text.length) {
          if (!final) return INCOMPLETE
          break
        }
        const after = text.charCodeAt(close + 1)
        if (escapes && isEscaped(text, from, close)) {
          value += `${text.slice(from, close - 1)}"`
          from = close + 1
          close = text.indexOf('"', from)
        } else if (after === QUOTE) {
          value += text.slice(from, close + 1)
          from = close + 2
          close = text.indexOf('"', from)
        } else if (endsCell(text, close + 1, delimiterCode)) break
        else if (text.charCodeAt(close - 1) === BACKSLASH && close - 1 >= from) {
          value += `${text.slice(from, close - 1)}"`
          from = close + 1
          close = text.indexOf('"', from)
        } else {
          // A single quote on a line below the opening one: the opening one was no quote. Known now, not a file later.
          if (rowEnd !== -1 && rowEnd < close) return { unclosed: true, openedAt: at }
          if (stray === -1) stray = close
          close = text.indexOf('"', close + 1)
        }
      }
      value = from === at + 1 ? text.slice(from, close) : value + text.slice(from, close)
      if (stray !== -1 && strayQuote === -1) {
        strayQuote = stray
        openedAt = at
        brokenLines = value.includes('\n') || (ends === 'any' && value.includes('\r'))
      }
      cells.push(value)
      at = skipSpaces(text, close + 1)
      if (rowEnd !== -1 && rowEnd < at) rowEnd = findRowEnd(text, at, ends)
    } else {
      const delimiterAt = text.indexOf(delimiter, at)
      if (rowEnd === -1 && !final) return INCOMPLETE
      const lineEnd = rowEnd === -1 ? text.length : rowEnd
      const end = delimiterAt === -1 || delimiterAt > lineEnd ? lineEnd : delimiterAt
      const cut = end === lineEnd && end > at && text.charCodeAt(end - 1) === CR ? end - 1 : end
      cells.push(text.slice(at, cut))
      at = end
    }
    if (text.charCodeAt(at) === delimiterCode && at < text.length) {
      at++
      continue
    }
    if (at >= text.length) {
      return final ? { cells, next: at, strayQuote, brokenLines, openedAt } : INCOMPLETE
    }
    // After a closing quote a lone CR ends the row whatever the row ends: nothing else may follow a closing quote.
    const next = afterRowEnd(text, at, final)
    if (next === -1) return INCOMPLETE
    return { cells, next, strayQuote, brokenLines, openedAt }
  }
}

/** Whether an odd number of backslashes stands before a quote: an even one is backslashes of the text. */
function isEscaped(text: string, from: number, quote: number): boolean {
  let at = quote
  while (at > from && text.charCodeAt(at - 1) === BACKSLASH) at--
  return (quote - at) % 2 === 1
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === SPACE) at++
  return at
}

function endsCell(text: string, from: number, delimiterCode: number): boolean {
  const at = skipSpaces(text, from)
  const code = text.charCodeAt(at)
  return at >= text.length || code === delimiterCode || code === LF || code === CR
}
