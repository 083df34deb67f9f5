import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from './csv-line'

test.each([
  ['plain', 'plain\r\n'],
  ['a;b', '"a;b"\r\n'],
  ['a\tb', '"a\tb"\r\n'],
  ['a|b', '"a|b"\r\n'],
  ['say "no"', '"say ""no"""\r\n'],
  ['=1+1', "'=1+1\r\n"],
  ['＝1+1', "'＝1+1\r\n"],
  ['@sum', "'@sum\r\n"],
  ['x;=cmd()', `"x;'=cmd()"\r\n`],
  ['x\t-1+2', `"x\t'-1+2"\r\n`],
  ['x,@y', `"x,'@y"\r\n`],
  ['one\n=two', `"one\n'=two"\r\n`],
  ['one\n- a list', '"one\n- a list"\r\n'],
  ['-1234.50', '"-1234.50"\r\n'],
  ['+33 6 12', '"+33 6 12"\r\n'],
  ['-1;-2', `"-1;'-2"\r\n`.replace('"-1', `"'-1`)],
])('%j', (cell, line) => {
  expect(csvLine([cell])).toBe(line)
})

test('numbers stay numbers, and nothing is nothing', () => {
  expect(csvLine([-5, 0, null, '', 1.25])).toBe('"-5",0,,,1.25\r\n')
})

/** As a spreadsheet reads a line that minds no quotes but those a cell begins with. */
function splitAt(line: string, separator: string): string[] {
  const cells: string[] = []
  let at = 0
  while (at <= line.length) {
    if (line[at] === '"') {
      const quoted = /"((?:[^"]|"")*)"?/y
      quoted.lastIndex = at
      cells.push((quoted.exec(line)?.[1] ?? '').replaceAll('""', '"'))
      const next = line.indexOf(separator, quoted.lastIndex)
      at = next === -1 ? line.length + 1 : next + 1
    } else {
      const next = line.indexOf(separator, at)
      cells.push(line.slice(at, next === -1 ? line.length : next))
      at = next === -1 ? line.length + 1 : next + 1
    }
  }
  return cells
}

const piece = fc.constantFrom('=', '+1', '-x', '@', ';', ',', '\t', '|', '"', 'a', ' ', '＝')
const hostile = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''))

test('split at any separator, no cell begins like a formula', () => {
  fc.assert(
    fc.property(
      fc.array(hostile, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(',', ';', '\t', '|'),
      (cells, separator) => {
        const line = csvLine(cells).slice(0, -2)
        for (const cell of splitAt(line, separator)) {
          const isNumber = /^[+-]?[.,]?\d[\d.,\s]*$/.test(cell)
          expect(!isNumber && /^[=+\-@＝＋－＠]/.test(cell), JSON.stringify({ line, cell })).toBe(false)
        }
      },
    ),
    { numRuns: 2000 },
  )
})

test('split at its own separator, it is the cells again, but for the apostrophes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z0-9 ";,\t|]{0,12}$/), { minLength: 1, maxLength: 4 }),
      cells => {
        expect(splitAt(csvLine(cells).slice(0, -2), ',')).toEqual(
          cells.map(cell => (/^\t/.test(cell) ? `'${cell}` : cell)),
        )
      },
    ),
  )
})
