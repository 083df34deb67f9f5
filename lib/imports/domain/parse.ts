import type { Delimiter } from './delimiters'
import { afterRowEnd, findRowEnd, type RowEnds, scanRecord } from './scan-record'

/**
 * What is wrong with a record's shape. `too_few_cells`, `too_many_cells`: against the header (empty cells beyond it are
 * forgiven). `unclosed_quote`: a quote opened on `line` that nothing closes; the row was read again with that quote as a
 * plain character, so that the rows below are not swallowed. `stray_quote`: a single quote inside a quoted cell, kept.
 */
export type RecordProblem =
  | { code: 'too_few_cells'; cells: number; expected: number }
  | { code: 'too_many_cells'; cells: number; expected: number }
  | { code: 'unclosed_quote'; line: number }
  | { code: 'stray_quote'; line: number }
  | { code: 'record_too_long'; limit: number }

/** `line` is the 1-based physical line on which the record starts, right also after cells that hold line breaks. */
export type CsvRecord = { line: number; cells: string[]; problem: RecordProblem | null; nul: boolean }

export type CsvParserOptions = {
  delimiter: Delimiter
  rowEnds: RowEnds
  /** Records that start on this line or above are the header and what precedes it, and are not given. */
  headerLine?: number | null
  /** Number of columns of the header; without it no row is too short or too long. */
  width?: number
  /** Fewest cells of a row: `width` without the trailing columns that have no name. `width` when absent. */
  leastWidth?: number
  /** Quotes are escaped by a backslash, wherever they stand. */
  escapes?: boolean
  /** Characters after which a record is given up (a quote that was never closed would swallow the file). */
  maxRecordLength?: number
}

export type CsvParser = {
  /** Takes the next piece of text and gives the records that are now complete. */
  push: (text: string) => CsvRecord[]
  /** Gives what is left after the last piece. */
  end: () => CsvRecord[]
}

const DEFAULT_MAX_RECORD = 1_000_000
const PIECE = 1 << 18

/**
 * A streaming CSV reader (RFC 4180, and what people's files do to it). Blank lines are skipped; NUL characters are taken out
 * and marked (`nul`), since no database text can hold them. Our own state machine and not papaparse, which tells neither the
 * line a record starts on nor recovers from a quote left open: rows without quotes are cut by `split`, others scanned.
 */
export function createCsvParser(options: CsvParserOptions): CsvParser {
  const {
    delimiter,
    rowEnds,
    width,
    leastWidth = width,
    headerLine = null,
    escapes = false,
    maxRecordLength = DEFAULT_MAX_RECORD,
  } = options
  let rest = ''
  let line = 1

  function give(
    out: CsvRecord[],
    cells: string[],
    startLine: number,
    hasNul: boolean,
    problem: RecordProblem | null,
  ) {
    if (headerLine !== null && startLine <= headerLine) return
    if (cells.length === 1 && problem === null && (cells[0] ?? '').trim() === '') return
    let nul = false
    if (hasNul) {
      for (const [i, cell] of cells.entries()) {
        if (!cell.includes('\0')) continue
        cells[i] = cell.replaceAll('\0', '')
        nul = true
      }
    }
    out.push({ line: startLine, cells, problem: worst(problem, checkWidth(cells, width, leastWidth)), nul })
  }

  function read(text: string, final: boolean): CsvRecord[] {
    const out: CsvRecord[] = []
    const hasNul = text.includes('\0')
    const { length } = text
    let at = 0
    let quoteAt = text.indexOf('"')
    while (at < length) {
      if (quoteAt !== -1 && quoteAt < at) quoteAt = text.indexOf('"', at)
      const end = findRowEnd(text, at, rowEnds)
      if (end === -1 && !final && length - at <= maxRecordLength) break
      const rowEnd = end === -1 ? length : end
      if (quoteAt === -1 || quoteAt > rowEnd) {
        const next = end === -1 ? length : afterRowEnd(text, end, final)
        if (next === -1) break
        const cut = rowEnd > at && text.charCodeAt(rowEnd - 1) === 13 ? rowEnd - 1 : rowEnd
        const tooLong = cut - at > maxRecordLength
        const problem = tooLong ? ({ code: 'record_too_long', limit: maxRecordLength } as const) : null
        give(out, text.slice(at, cut).split(delimiter), line, hasNul, problem)
        at = next
        line++
        continue
      }
      const record = readQuoted(text, at, final || length - at > maxRecordLength)
      if (record === null) break
      give(out, record.cells, line, hasNul, record.problem)
      line += countLines(text, at, record.next, rowEnds)
      at = record.next
    }
    rest = at === 0 ? text : text.slice(at)
    return out
  }

  function readQuoted(text: string, at: number, final: boolean) {
    const scan = scanRecord(text, at, delimiter, rowEnds, final, undefined, escapes)
    if ('incomplete' in scan) return null
    if (!('unclosed' in scan) && !scan.brokenLines) {
      const { strayQuote } = scan
      const problem =
        strayQuote === -1
          ? null
          : ({ code: 'stray_quote', line: line + countLines(text, at, strayQuote, rowEnds) } as const)
      return { cells: scan.cells, next: scan.next, problem }
    }
    const { openedAt } = scan
    const again = scanRecord(text, at, delimiter, rowEnds, final, openedAt, escapes)
    if ('incomplete' in again || 'unclosed' in again) return null
    const problem = { code: 'unclosed_quote', line: line + countLines(text, at, openedAt, rowEnds) } as const
    return { cells: again.cells, next: again.next, problem }
  }

  function push(text: string): CsvRecord[] {
    if (text.length <= PIECE) return read(rest + text, false)
    const out: CsvRecord[] = []
    for (let from = 0; from < text.length; from += PIECE) {
      for (const record of read(rest + text.slice(from, from + PIECE), false)) out.push(record)
    }
    return out
  }

  return { push, end: () => read(rest, true) }
}

/** A stray quote matters less than a wrong number of cells, which it may have caused. */
function worst(found: RecordProblem | null, width: RecordProblem | null): RecordProblem | null {
  return found === null || found.code === 'stray_quote' ? (width ?? found) : found
}

function checkWidth(
  cells: string[],
  width: number | undefined,
  least: number | undefined,
): RecordProblem | null {
  if (width === undefined || cells.length === width) return null
  if (least !== undefined && cells.length < least)
    return { code: 'too_few_cells', cells: cells.length, expected: least }
  for (let i = width; i < cells.length; i++) {
    if ((cells[i] ?? '').trim() !== '')
      return { code: 'too_many_cells', cells: cells.length, expected: width }
  }
  return null
}

function countLines(text: string, from: number, to: number, ends: RowEnds): number {
  let lines = 0
  for (let at = findRowEnd(text, from, ends); at !== -1 && at < to; at = findRowEnd(text, at, ends)) {
    lines++
    at = afterRowEnd(text, at, true)
  }
  return lines
}
