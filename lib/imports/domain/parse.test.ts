import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DELIMITERS, type Delimiter } from './delimiters'
import { type CsvParserOptions, type CsvRecord, createCsvParser } from './parse'

function parse(text: string, options: Partial<CsvParserOptions> = {}, chunk = text.length + 1): CsvRecord[] {
  const parser = createCsvParser({ delimiter: ',', rowEnds: 'lf', ...options })
  const out: CsvRecord[] = []
  for (let at = 0; at < text.length; at += chunk) out.push(...parser.push(text.slice(at, at + chunk)))
  return [...out, ...parser.end()]
}

const cellsOf = (records: CsvRecord[]) => records.map(({ cells }) => cells)

describe('a record', () => {
  it('keeps the line it starts on, also after cells that run over lines', () => {
    const records = parse('a,b\r\n"x\r\ny\r\nz",1\r\n\r\n2,3\r\n')
    expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, 'x\r\ny\r\nz', '1'],
      [6, '2', '3'],
    ])
  })

  it('ends with CR alone in files of the old Mac', () => {
    expect(cellsOf(parse('a,b\r"Once\ra time",5\r', { rowEnds: 'any' }))).toEqual([
      ['a', 'b'],
      ['Once\ra time', '5'],
    ])
  })

  it('may have no line end, an empty last cell and doubled quotes', () => {
    expect(cellsOf(parse('1,"ha ""ha"" ha",'))).toEqual([['1', 'ha "ha" ha', '']])
  })

  it('keeps quotes inside a plain cell, spaces after a closing quote aside', () => {
    expect(parse('5" disk,"a" ,b\n')).toMatchObject([{ cells: ['5" disk', 'a', 'b'], problem: null }])
  })

  it('reads quotes escaped by a backslash, but not the end of a path', () => {
    expect(cellsOf(parse('"the \\"tea\\" team",1\n"C:\\",2\n'))).toEqual([
      ['the "tea" team', '1'],
      ['C:\\', '2'],
    ])
  })

  it('is said to be too short or too long, empty cells beyond the header aside', () => {
    const records = parse('1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n', { width: 3 })
    expect(records.map(({ problem }) => problem)).toEqual([
      { code: 'too_few_cells', cells: 2, expected: 3 },
      { code: 'too_many_cells', cells: 4, expected: 3 },
      null,
      null,
    ])
    expect(parse('1,2\n', { width: 3, leastWidth: 2 })[0]?.problem).toBeNull()
  })

  it('loses its NUL characters, and says so', () => {
    expect(parse('\0,2\n3,4\n')).toMatchObject([
      { cells: ['', '2'], nul: true },
      { cells: ['3', '4'], nul: false },
    ])
  })

  it('with a stray quote keeps it and is marked', () => {
    expect(parse('"Bob "the boss" Smith",x\n')).toMatchObject([
      { cells: ['Bob "the boss" Smith', 'x'], problem: { code: 'stray_quote', line: 1 } },
    ])
  })
})

describe('a quote that nothing closes', () => {
  it('costs its own row and no other', () => {
    const records = parse('a,b\n1,"open\n2,x\n3,"y"\n')
    expect(records.map(({ line, cells, problem }) => [line, cells, problem?.code])).toEqual([
      [1, ['a', 'b'], undefined],
      [2, ['1', '"open'], 'unclosed_quote'],
      [3, ['2', 'x'], undefined],
      [4, ['3', 'y'], undefined],
    ])
  })

  it('at the end of the file is reported with its line', () => {
    expect(parse('a,b\n"x\ny",1\n2,"open\n3,4')).toMatchObject([
      { line: 1 },
      { line: 2 },
      { line: 4, cells: ['2', '"open'], problem: { code: 'unclosed_quote', line: 4 } },
      { line: 5, cells: ['3', '4'] },
    ])
  })

  it('does not make the parser hoard the file', () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i},x\n`).join('')
    const records = parse(`1,"open\n${rows}`, { maxRecordLength: 40 }, 7)
    expect(records).toHaveLength(51)
    expect(records[0]?.problem).toEqual({ code: 'unclosed_quote', line: 1 })
  })
})

describe('the header line', () => {
  it('is left out with all above it', () => {
    expect(parse('Notes:\n"a\nb"\n\nh\n1\n2\n', { headerLine: 5 })).toMatchObject([
      { line: 6, cells: ['1'] },
      { line: 7, cells: ['2'] },
    ])
  })
})

describe('any table', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', ',', ';', '\t', '|', '"', '\n', '\r', '1', '😀'),
    maxLength: 6,
  })
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain(width =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    )
  const options = fc.record({
    delimiter: fc.constantFrom<Delimiter>(...DELIMITERS),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
    lastNewline: fc.boolean(),
    chunk: fc.integer({ min: 1, max: 12 }),
  })

  it('comes back as written, whatever the delimiter, line end, quoting and chunking, each row on its line', () => {
    fc.assert(
      fc.property(table, options, (rows, { delimiter, newline, quoteAll, lastNewline, chunk }) => {
        const write = (text: string) =>
          quoteAll || /[",;\t|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
        const lines = rows.map(row => row.map(write).join(delimiter))
        const text = lines.join(newline) + (lastNewline ? newline : '')
        const rowEnds = newline === '\r' ? 'any' : 'lf'
        const records = parse(text, { delimiter, rowEnds }, chunk)
        expect(cellsOf(records)).toEqual(rows)
        const breaks = rowEnds === 'any' ? /\r\n|\r|\n/g : /\n/g
        let line = 1
        for (const [i, record] of records.entries()) {
          expect(record.line).toBe(line)
          line += (`${lines[i]}${newline}`.match(breaks) ?? []).length
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same records whatever the chunking, however broken', () => {
    const mess = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '\\', '\0'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(
        mess,
        fc.constantFrom('lf', 'any'),
        fc.integer({ min: 1, max: 7 }),
        (text, rowEnds, chunk) => {
          const ends = rowEnds === 'lf' ? 'lf' : 'any'
          expect(parse(text, { rowEnds: ends }, chunk)).toEqual(parse(text, { rowEnds: ends }))
        },
      ),
      { numRuns: 500 },
    )
  })
})
