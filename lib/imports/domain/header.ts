import { foldText } from './fold-text'
import type { CsvRecord } from './parse'

/** `name` is unique in the file and stable; `given` is the header as written, empty for a column without one. */
export type Column = { index: number; name: string; given: string }

/**
 * `known_names`: at least two cells are headers we know. `type_contrast`: names above figures, dates or addresses.
 * `names_only`: it looks like one, nothing proves it. `first_row_is_data`: there is none. `empty_file`: nor is there a row.
 */
export type HeaderReason = 'known_names' | 'type_contrast' | 'names_only' | 'first_row_is_data' | 'empty_file'

/** `line` is the header's physical line, null without one; `skipped` the lines of the records above it (notes, titles). */
export type HeaderResult = { line: number | null; reason: HeaderReason; columns: Column[]; skipped: number[] }

const SEARCHED = 40
const LONGEST_NAME = 120
const VALUE =
  /^(?:[-+(]?[\d\s.,'’%€$£)]*\d[\d\s.,'’%€$£)]*|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|\S+@\S+\.\S+|https?:\/\/.*)$/i

function looksLikeValue(cell: string): boolean {
  return VALUE.test(cell.trim())
}

function filled(record: CsvRecord): string[] {
  return record.cells.filter(cell => cell.trim() !== '')
}

function sizeOf(record: CsvRecord | undefined): number {
  return record === undefined ? 0 : filled(record).length
}

function usualWidth(records: CsvRecord[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let width = 1
  let most = 0
  for (const [cells, count] of counts) {
    if (count > most || (count === most && cells > width)) {
      width = cells
      most = count
    }
  }
  return width
}

/** Stable unique names: `#3` for the third column without one, `Email (2)` for a repeated one. */
export function nameColumns(cells: string[]): Column[] {
  const seen = new Map<string, number>()
  return cells.map((cell, index) => {
    const given = cell.replace(/\s+/g, ' ').trim()
    const wanted = given === '' ? `#${index + 1}` : given
    let name = wanted
    let times = seen.get(wanted) ?? 0
    do {
      times++
      name = times === 1 ? wanted : `${wanted} (${times})`
    } while (times > 1 && seen.has(name))
    seen.set(wanted, times)
    if (name !== wanted) seen.set(name, 1)
    return { index, name, given }
  })
}

/** What `createCsvParser` needs to judge a row's length: trailing columns without a name may be missing. */
export function columnBounds(columns: Column[]): { width: number; leastWidth: number } {
  const lastNamed = columns.findLastIndex(column => column.given !== '')
  return { width: columns.length, leastWidth: lastNamed === -1 ? columns.length : lastNamed + 1 }
}

function numbered(width: number): Column[] {
  return nameColumns(Array.from({ length: width }, () => ''))
}

/**
 * Finds the header row among the first records of a file (given without `headerLine` or `width`), past notes, titles and blank
 * lines. `isKnownName` tells whether a header is one of a field's names. Without a header the columns are `#1`, `#2`….
 */
export function detectHeader(records: CsvRecord[], isKnownName: (name: string) => boolean): HeaderResult {
  if (records.length === 0) return { line: null, reason: 'empty_file', columns: [], skipped: [] }
  const width = usualWidth(records)
  const searched = records.slice(0, SEARCHED)
  const found = (at: number, reason: HeaderReason): HeaderResult => {
    const record = records[at]
    const skipped = records.slice(0, at).map(({ line }) => line)
    return { line: record?.line ?? null, reason, columns: nameColumns(record?.cells ?? []), skipped }
  }

  const known = searched.findIndex(record => {
    if (filled(record).some(looksLikeValue)) return false
    return filled(record).filter(isKnownName).length >= Math.min(2, width)
  })
  const enough = Math.max(Math.min(2, width), Math.ceil(width / 2))
  const first = searched.findIndex(
    record => filled(record).length >= enough && record.cells.length >= width / 2,
  )
  // Rows above the known one are notes only while they are shorter: a table about columns names some of ours in its data.
  const shorter = first === -1 || sizeOf(searched[first]) < sizeOf(searched[known])
  if (known !== -1 && (known <= first || shorter)) return found(known, 'known_names')

  const record = searched[first]
  if (record === undefined)
    return { line: null, reason: 'first_row_is_data', columns: numbered(width), skipped: [] }
  const names = filled(record)
  const distinct = new Set(names.map(foldText)).size === names.length
  if (names.some(looksLikeValue) || !distinct || names.some(name => name.length > LONGEST_NAME)) {
    const skipped = records.slice(0, first).map(({ line }) => line)
    return { line: null, reason: 'first_row_is_data', columns: numbered(width), skipped }
  }
  const below = records.slice(first + 1)
  const contrast = record.cells.some((_, i) => {
    const values = below.map(({ cells }) => cells[i] ?? '').filter(value => value.trim() !== '')
    return values.length > 0 && values.every(looksLikeValue)
  })
  return found(first, contrast ? 'type_contrast' : 'names_only')
}
