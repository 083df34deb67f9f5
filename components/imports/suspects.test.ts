import { describe, expect, it } from 'vitest'
import { ColumnProfile } from '@/lib/imports/domain/profile'
import type { FieldView, ImportView } from '@/lib/imports/view'
import { listSuspects } from './suspects'

const profileOf = (values: readonly string[]) => {
  const profile = new ColumnProfile()
  values.forEach((value, at) => {
    profile.push(value, at + 2)
  })
  return profile.result()
}

const files: Record<string, readonly string[]> = {
  Source: ['Select', 'Salon', 'Select'],
  City: ['Select', 'N/A', 'Lyon'],
  Amount: ['Select', '12'],
  Note: ['N/A'],
}

const recognition: ImportView['recognition'] = {
  encoding: { encoding: 'utf-8', evidence: { code: 'ascii' }, bytes: 1 },
  delimiter: ',',
  delimiterEvidence: { reason: 'consistent', columns: 4, share: 1 },
  newline: 'lf',
  rowEnds: 'lf',
  headerLine: 1,
  headerReason: 'known_names',
  skippedLines: [],
  columns: Object.entries(files).map(([name, values], index) => ({
    index,
    name,
    given: name,
    profile: profileOf(values),
  })),
  rows: 3,
  crm: null,
  kindGuess: 'deals',
  suggestions: [],
  preview: [],
}

const fields: readonly FieldView[] = [
  { id: 'source', type: 'text', required: false, column: 'Source' },
  { id: 'company', type: 'name', required: false, column: 'City' },
  { id: 'amount', type: 'money', required: false, column: 'Amount' },
]

describe('values that probably mean nothing', () => {
  it('are listed from the columns read as text, most frequent first', () => {
    expect(listSuspects({ fields, recognition, answers: { columns: {} } })).toEqual([
      { value: 'Select', columns: ['Source', 'City'], count: 3 },
      { value: 'N/A', columns: ['City'], count: 1 },
    ])
  })

  it('stay listed once chosen, so that they can be unchosen', () => {
    const answers = { columns: {}, blanks: ['Select', '???'] }
    const values = listSuspects({ fields, recognition, answers }).map(({ value }) => value)
    expect(values).toEqual(['Select', 'N/A', '???'])
  })
})
