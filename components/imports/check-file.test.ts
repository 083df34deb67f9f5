import { describe, expect, it } from 'vitest'
import { fileLimit } from '@/lib/imports/domain/file-limit'
import { refusalOf } from './check-file'

describe('a file about to be sent', () => {
  it.each([
    ['affaires.csv', 1, null],
    ['Connections.CSV', fileLimit, null],
    ['export.txt', 10, null],
    ['no extension', 10, null],
    ['affaires.csv', fileLimit + 1, 'too_large'],
    ['affaires.csv', 0, 'empty'],
    ['AggregateAnalytics.XLSX', 10, null],
    ['Basic_LinkedInDataExport.zip', 10, null],
    ['Ventes 2024.xls', 10, 'workbook'],
    ['export.csv.gz', fileLimit + 1, 'archive'],
    ['contrat.pdf', 10, 'other'],
  ] as const)('%s of %i bytes: %s', (name, size, refusal) => {
    expect(refusalOf({ name, size })).toBe(refusal)
  })
})
