import { writeZip, type ZipEntry, type ZipStream } from './zip'

/** A cell: text, a number, an amount in cents, a day `YYYY-MM-DD`, or nothing. */
export type WorkbookCell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'cents'; readonly value: number }
  | { readonly kind: 'day'; readonly value: string }
  | null

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const application = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places of the formats below in the styles of the workbook. */
const styles = { plain: 0, head: 1, amount: 2, day: 3, quoted: 4 } as const
const stylesXml = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`

/** What XML 1.0 has no place for, however it is written: control characters but three, lone surrogates, two of no character. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"]/g, found => entities[found] ?? '')

/** A formula only once somebody edits the cell: such text is marked as text for good. */
const formula = /^[=+\-@\t\r]/
/** What a cell of Excel holds at most. */
const mostText = 32_767
const dayMilliseconds = 86_400_000
/** Day 0 of the calendar of workbooks. */
const firstDay = Date.UTC(1899, 11, 30)

function cellXml(cell: WorkbookCell, head: boolean): string {
  if (cell === null) return '<c/>'
  switch (cell.kind) {
    case 'text': {
      const style = head ? styles.head : formula.test(cell.value) ? styles.quoted : styles.plain
      const text = escapeXml(cell.value.slice(0, mostText))
      return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${text}</t></is></c>`
    }
    case 'number':
      return `<c><v>${cell.value}</v></c>`
    case 'cents':
      return `<c s="${styles.amount}"><v>${(cell.value / 100).toFixed(2)}</v></c>`
    case 'day':
      return `<c s="${styles.day}"><v>${(Date.parse(`${cell.value}T00:00:00Z`) - firstDay) / dayMilliseconds}</v></c>`
  }
}

const rowXml = (cells: readonly WorkbookCell[], head = false): string =>
  `<row>${cells.map(cell => cellXml(cell, head)).join('')}</row>`

async function* sheetXml(
  heads: readonly string[],
  batches: AsyncIterable<readonly (readonly WorkbookCell[])[]>,
): AsyncGenerator<Uint8Array> {
  const head = rowXml(
    heads.map(value => ({ kind: 'text', value })),
    true,
  )
  yield Buffer.from(
    `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${heads.length}" width="18" customWidth="1"/></cols><sheetData>${head}`,
  )
  for await (const rows of batches) yield Buffer.from(rows.map(cells => rowXml(cells)).join(''))
  yield Buffer.from('</sheetData></worksheet>')
}

const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`
const relations = (inner: string) =>
  `${xml}<Relationships xmlns="${packaged}/relationships">${inner}</Relationships>`

/** What the name of a sheet may not hold, and how long it may be. */
const sheetName = (name: string) => escapeXml(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))

/**
 * A workbook (ECMA-376, Office Open XML) of one sheet, written while its rows come. Text is text: no cell is ever a formula.
 */
export function writeWorkbook(
  name: string,
  heads: readonly string[],
  batches: AsyncIterable<readonly (readonly WorkbookCell[])[]>,
): AsyncGenerator<Uint8Array> {
  const changed = new Date()
  const file = (path: string, text: string): ZipEntry => ({ path, bytes: Buffer.from(text), changed })
  const parts = async function* (): AsyncGenerator<ZipEntry | ZipStream> {
    yield file(
      '[Content_Types].xml',
      `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${application}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${application}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${application}.styles+xml"/></Types>`,
    )
    yield file('_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml')))
    yield file(
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    )
    yield file(
      'xl/_rels/workbook.xml.rels',
      relations(relation(1, 'worksheet', 'worksheets/sheet1.xml') + relation(2, 'styles', 'styles.xml')),
    )
    yield file('xl/styles.xml', stylesXml)
    yield { path: 'xl/worksheets/sheet1.xml', pieces: sheetXml(heads, batches), changed }
  }
  return writeZip(parts())
}
