export type Cell = string | number | null

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const none = '–'
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const show = (cell: Cell): string =>
  cell === null ? none : typeof cell === 'number' ? number.format(cell) : cell

/** A table as lines, columns two spaces apart, numbers to the right; null is shown as "–". */
export function formatTable({ head, rows }: Table): string {
  const isNumeric = head.map((_, column) => rows.some(row => typeof row[column] === 'number'))
  const lines = [head, ...rows.map(row => head.map((_, column) => show(row[column] ?? null)))]
  const widths = head.map((_, column) => Math.max(...lines.map(line => widthOf(line[column] ?? ''))))
  return lines
    .map(line =>
      line
        .map((text, column) => {
          const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)))
          return isNumeric[column] ? space + text : text + space
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A share as a percentage with two decimals; null stays null. */
export const percent = (share: number | null): string | null =>
  share === null ? null : `${(share * 100).toFixed(2)} %`

const widthOf = (text: string): number => [...text].length
