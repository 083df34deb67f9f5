import { describe, expect, it } from 'vitest'
import { columnBounds, detectHeader, nameColumns } from './header'
import { createCsvParser } from './parse'
import { isKnownHeader } from './recognise-kind'

function headerOf(text: string) {
  const parser = createCsvParser({ delimiter: ',', rowEnds: 'lf' })
  return detectHeader([...parser.push(text), ...parser.end()], isKnownHeader)
}

describe('the header row', () => {
  it('is the first line of a plain export', () => {
    const header = headerOf('opportunity_id,sales_agent,deal_stage\n1,Ana,Won\n')
    expect(header).toMatchObject({ line: 1, reason: 'known_names', skipped: [] })
    expect(header.columns.map(({ name }) => name)).toEqual(['opportunity_id', 'sales_agent', 'deal_stage'])
  })

  it('stands under the notes of LinkedIn', () => {
    const notes =
      'Notes:\n"When exporting, you may\nnotice, that"\n\nFirst Name,Last Name,URL,Email Address\nAna,Roy,,\n'
    expect(headerOf(notes)).toMatchObject({ line: 5, reason: 'known_names', skipped: [1, 2] })
  })

  it('stands under a title that a spreadsheet padded with empty cells', () => {
    expect(headerOf('Pipeline on 12/03/2024,,,\n,,,\nFoo,Bar,Baz,Qux\na,1,b,2\n')).toMatchObject({
      line: 3,
      reason: 'type_contrast',
    })
  })

  it('is not a row of data that names our fields', () => {
    expect(headerOf('Table,Field,Description\naccounts,account,Company name\n')).toMatchObject({
      line: 1,
      reason: 'names_only',
    })
  })

  it('is missing when the first row is data', () => {
    const header = headerOf('Ana,2024-10-25,12\nBob,2024-10-26,13\n')
    expect(header).toMatchObject({ line: null, reason: 'first_row_is_data' })
    expect(header.columns.map(({ name }) => name)).toEqual(['#1', '#2', '#3'])
  })

  it('is missing from an empty file', () => {
    expect(headerOf('\n\n')).toEqual({ line: null, reason: 'empty_file', columns: [], skipped: [] })
  })
})

describe('column names', () => {
  it('are unique and stable, also when blank or repeated', () => {
    const columns = nameColumns(['Email', ' ', 'Email', 'Email (2)', 'Deal\n name'])
    expect(columns.map(({ name }) => name)).toEqual([
      'Email',
      '#2',
      'Email (2)',
      'Email (2) (2)',
      'Deal name',
    ])
  })

  it('let rows leave out trailing columns without one', () => {
    expect(columnBounds(nameColumns(['a', '', 'b', '', '']))).toEqual({ width: 5, leastWidth: 3 })
    expect(columnBounds(nameColumns(['', '']))).toEqual({ width: 2, leastWidth: 2 })
  })
})
