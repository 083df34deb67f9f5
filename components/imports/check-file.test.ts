import { describe, expect, it } from 'vitest'
import { MOST_BYTES, refusalOf } from './check-file'

describe('a file about to be sent', () => {
  it.each([
    ['affaires.csv', 1, null],
    ['Connections.CSV', MOST_BYTES, null],
    ['export.txt', 10, null],
    ['no extension', 10, null],
    ['affaires.csv', MOST_BYTES + 1, 'too_large'],
    ['affaires.csv', 0, 'empty'],
    ['AggregateAnalytics.XLSX', 10, null],
    ['Basic_LinkedInDataExport.zip', 10, null],
    ['Ventes 2024.xls', 10, 'workbook'],
    ['export.csv.gz', MOST_BYTES + 1, 'archive'],
    ['contrat.pdf', 10, 'other'],
  ] as const)('%s of %i bytes: %s', (name, size, refusal) => {
    expect(refusalOf({ name, size })).toBe(refusal)
  })
})
