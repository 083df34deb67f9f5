import { writeZip } from './write-zip'

/** A text, a figure, or nothing. */
export type Cell = string | number | null

interface Options {
  /** Texts in the table of shared strings, as LinkedIn and Excel write them, or in the cells themselves. */
  readonly shared?: boolean
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** An XLSX workbook of sheets of cells. */
export function writeWorkbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  { shared = true }: Options = {},
): Buffer {
  const strings: string[] = []
  const cell = (value: Cell, row: number, column: number): string => {
    const place = `${String.fromCharCode(65 + column)}${row + 1}`
    if (value === null) return ''
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
    if (!shared) return `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
    strings.push(value)
    return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`
  }
  const named = Object.entries(sheets)
  const parts = named.map(([, rows], at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: `<?xml version="1.0"?><worksheet><sheetData>${rows
      .map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</row>`)
      .join('')}</sheetData></worksheet>`,
  }))
  const list = named.map(
    ([name], at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const targets = parts.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const texts = strings.map(text => `<si><t>${escaped(text)}</t></si>`)
  return writeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: `<workbook><sheets>${list.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${targets.join('')}</Relationships>` },
    ...parts,
    ...(shared ? [{ name: 'xl/sharedStrings.xml', content: `<sst>${texts.join('')}</sst>` }] : []),
  ])
}
