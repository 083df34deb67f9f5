import { readXml } from './xml'

/** A cell as the file has it: `number` for a figure or an Excel day, which a text never is. */
export type SheetCell = { text: string; kind: 'text' | 'number' }
export type SheetRow = readonly (SheetCell | undefined)[]
export type Sheet = { name: string; rows: readonly SheetRow[] }

/** Cells of one sheet: far above what an analytics file has. */
export const MOST_CELLS = 500_000
const WIDEST = 256

/** The sheets' names and their files in the archive, in the order of the workbook. */
export function readSheetPlaces(
  workbook: string,
  relations: string,
): { sheets: { name: string; path: string }[]; from1904: boolean } {
  const targets = new Map<string, string>()
  for (const event of readXml(relations))
    if (event.kind === 'open' && event.name === 'Relationship')
      targets.set(event.attributes.Id ?? '', event.attributes.Target ?? '')
  const sheets: { name: string; path: string }[] = []
  let from1904 = false
  for (const event of readXml(workbook)) {
    if (event.kind !== 'open') continue
    if (event.name === 'workbookPr') from1904 = /^(?:1|true)$/.test(event.attributes.date1904 ?? '')
    if (event.name !== 'sheet') continue
    const target = targets.get(event.attributes.id ?? '')
    if (target !== undefined) sheets.push({ name: event.attributes.name ?? '', path: placeOf(target) })
  }
  return { sheets, from1904 }
}

const placeOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`

/** The texts that cells refer to by number; runs of one text are joined, its phonetic reading is left out. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let inText = false
  let phonetic = false
  for (const event of readXml(xml)) {
    if (event.kind === 'text') {
      if (inText && !phonetic) text += event.text
      continue
    }
    const isOpen = event.kind === 'open' && !event.empty
    if (event.name === 'si') {
      if (event.kind === 'close' || event.empty) strings.push(text)
      text = ''
    } else if (event.name === 't') inText = isOpen
    else if (event.name === 'rPh') phonetic = isOpen
  }
  return strings
}

/** The rows of a sheet, holes and all; a row that the file leaves out is an empty one. */
export function readSheet(xml: string, shared: readonly string[]): SheetRow[] {
  const rows: (SheetCell | undefined)[][] = []
  let row: (SheetCell | undefined)[] = []
  let cell: { at: number; type: string } | null = null
  let value: string | null = null
  let reading = false
  let cells = 0
  for (const event of readXml(xml)) {
    if (event.kind === 'text') {
      if (reading) value = (value ?? '') + event.text
      continue
    }
    const isOpen = event.kind === 'open'
    if (event.name === 'row' && isOpen) {
      const number = Number(event.attributes.r ?? rows.length + 1)
      if (!Number.isInteger(number) || number < 1 || number > MOST_CELLS) break
      while (rows.length < number - 1) rows.push([])
      row = []
      rows[number - 1] = row
    } else if (event.name === 'c') {
      if (isOpen) cell = { at: columnOf(event.attributes.r, row.length), type: event.attributes.t ?? 'n' }
      if (isOpen) value = null
      if ((!isOpen || event.empty) && cell !== null) {
        if (value !== null && cell.at < WIDEST) row[cell.at] = cellOf(cell.type, value, shared)
        cells += 1
        if (cells > MOST_CELLS) break
        cell = null
      }
    } else if (event.name === 'v' || event.name === 't') reading = isOpen && !event.empty && cell !== null
  }
  return rows
}

/** `C7` is column 2; a cell without a reference follows the one before. */
function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return next
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function cellOf(type: string, value: string, shared: readonly string[]): SheetCell {
  if (type === 's') return { text: shared[Number(value)] ?? '', kind: 'text' }
  return { text: value, kind: type === 'n' ? 'number' : 'text' }
}
